// Which number's working is open, in which scenario, and where focus goes back to when it is closed.
import {useSyncExternalStore} from 'react';
import type {Ref} from '../../../model/explain';
import type {Scenario} from '../../../report/shown';

/** The section that shows a working; numbers link to it, so that they lead somewhere before the page is alive. */
export const WORKING_ID = 'working';
export const WORKING_TITLE_ID = 'working-title';
/** The heading of what would help: the answer leads to it. */
export const REMEDIES_ID = 'remedies';

interface Opening {
  readonly ref: Ref;
  readonly scenario: Scenario;
  readonly opener: HTMLElement;
}

let current: Opening | null = null;
const listeners = new Set<() => void>();

/** Remembers what was pressed and takes the reader to the working. Call it beside the change of `view`. */
export function openWorking(opener: HTMLElement, ref: Ref, scenario: Scenario): void {
  current = {ref, scenario, opener};
  for (const listener of listeners) listener();
  requestAnimationFrame(() => document.getElementById(WORKING_TITLE_ID)?.focus());
}

/** Takes the reader back to what was pressed, if it is still there. */
export function closeWorking(): void {
  const opener = current?.opener;
  current = null;
  for (const listener of listeners) listener();
  requestAnimationFrame(() => (opener?.isConnected ? opener : document.getElementById(WORKING_TITLE_ID))?.focus());
}

/** The scenario that the open number was pressed in; a number opened by a link is of the base. */
export function useOpenScenario(view: Ref | null): Scenario {
  const opening = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
  return view && opening && opening.ref.name === view.name && opening.ref.row === view.row ? opening.scenario : 'base';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
