// The list below a combobox.
import {useEffect, useRef} from 'react';
import type {Suggestion} from '../../model/calculator';
import styles from './fields.module.css';
import type {Suggested} from './suggest';

interface SuggestionsProps {
  readonly id: string;
  readonly label: string;
  readonly suggested: Suggested;
  /** The option that the keyboard is on, or −1. */
  readonly active: number;
  onPick(suggestion: Suggestion): void;
}

export function Suggestions({id, label, suggested, active, onPick}: SuggestionsProps) {
  const option = useRef<HTMLDivElement>(null);
  // Also when the list under the option changes.
  useEffect(() => {
    option.current?.scrollIntoView?.({block: 'nearest'});
  });
  return (
    <div className={styles.popup}>
      <div id={id} role="listbox" aria-label={label}>
        {suggested.list.map((each, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys
          <div
            key={each.value}
            id={`${id}-${index}`}
            ref={index === active ? option : null}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(each)}
          >
            {each.value} <small>{each.hint}</small>
          </div>
        ))}
      </div>
      {suggested.more > 0 && (
        <div className={styles.popupMore}>
          and {suggested.more.toLocaleString('en-US')} more: type on to narrow down
        </div>
      )}
    </div>
  );
}
