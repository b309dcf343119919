// A number or name that opens to its working.
import type {ReactNode} from 'react';
import type {Ref} from '../../../model/explain';
import type {Scenario} from '../../../report/shown';
import {openWorking, WORKING_ID} from './opening';
import {useSection} from './whole-page';

interface OpensProps {
  readonly to: Ref;
  readonly scenario?: Scenario;
  /** What is opened, for those who only hear the link. */
  readonly about?: string;
  readonly className?: string;
  readonly onOpen: (ref: Ref) => void;
  readonly children: ReactNode;
}

export function Opens({to, scenario = 'base', about, className, onOpen, children}: OpensProps): ReactNode {
  const address = useSection(WORKING_ID);
  return (
    <a
      href={address}
      className={className}
      title={about}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(to);
        openWorking(event.currentTarget, to, scenario);
      }}
    >
      {children}
    </a>
  );
}
