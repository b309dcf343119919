// Where the map answers: a pointer on it or keys in it point at an address, and a mark shows which.
import {type KeyboardEvent, type ReactNode, useRef} from 'react';
import {NO_NODE} from '../../calculators/ipv4/imports';
import {useMap} from './map-context';
import type {Spot} from './pointing';
import drawn from './rows.module.css';
import {useMark} from './use-mark';
import {usePointerEvents} from './use-pointer-events';
import {isWalkKey, nextOfNode, type WalkKey} from './walk';

interface SurfaceProps {
  readonly label: string;
  /** Id of the sentence that says which keys there are. */
  readonly help: string;
  readonly bounded?: boolean;
  /** Where keys begin. */
  readonly first: Spot | undefined;
  walk(spot: Spot, key: WalkKey): Spot;
  readonly children: ReactNode;
}

export function Surface({label, help, bounded, first, walk, children}: SurfaceProps): ReactNode {
  const {pointing} = useMap();
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useMark(box, mark);
  const events = usePointerEvents();
  const onKeyDown = useKeys(first, walk);
  return (
    <div
      ref={box}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the map work in it, and are said beside it
      tabIndex={0}
      aria-label={label}
      aria-describedby={help}
      className={drawn.surface}
      data-bounded={bounded}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (first && !pointing.get().spot && box.current?.matches(':focus-visible')) pointing.point(first, 'keys');
      }}
      {...events}
    >
      {children}
      <span ref={mark} className={drawn.mark} hidden />
    </div>
  );
}

function useKeys(first: Spot | undefined, walk: SurfaceProps['walk']): (event: KeyboardEvent) => void {
  const {detail, pointing} = useMap();
  const acted = (key: string, from: Spot): boolean => {
    const {spot, lit} = pointing.get();
    if (isWalkKey(key)) pointing.point(spot ? walk(from, key) : from, 'keys');
    else if (key === 'Enter') pointing.keep(pointing.nodeAt(from));
    else if (key === 'Escape') pointing.clear();
    else if (key.toLowerCase() === 'n' && lit !== NO_NODE) {
      pointing.point(nextOfNode(detail.occupancy, lit, from) ?? from, 'keys');
    } else return false;
    return true;
  };
  return (event) => {
    const from = pointing.get().spot ?? first;
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    if (acted(event.key, from)) event.preventDefault();
  };
}
