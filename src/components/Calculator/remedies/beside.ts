// A remedy as an alternative: set beside the reader's own inputs, brought up to date, taken away again.
import type {Alternative, State} from '../../../model/calculator';
import type {Fields, Inputs} from '../../../model/field';
import {MOST_ALTERNATIVES, patchOf} from '../../../permalink/alternatives';
import {sameValue} from '../../../permalink/codec';

/** `outdated`: it stands there with what it was for other inputs. */
export type BesideState = 'free' | 'full' | 'there' | 'outdated';

export function besideState(fields: Fields, state: State, title: string, patch: Inputs): BesideState {
  const there = state.alternatives.find(({label}) => label === title);
  if (!there) return state.alternatives.length < MOST_ALTERNATIVES ? 'free' : 'full';
  return samePatch(fields, there.inputs, patchOf(fields, state.inputs, patch)) ? 'there' : 'outdated';
}

/** The alternatives after its button was pressed. */
export function pressBeside(fields: Fields, state: State, title: string, patch: Inputs): readonly Alternative[] {
  const own: Alternative = {label: title, inputs: patchOf(fields, state.inputs, patch)};
  const {alternatives} = state;
  switch (besideState(fields, state, title, patch)) {
    case 'free':
      return [...alternatives, own];
    case 'there':
      return alternatives.filter(({label}) => label !== title);
    case 'outdated':
      return alternatives.map((each) => (each.label === title ? own : each));
    case 'full':
      return alternatives;
  }
}

function samePatch(fields: Fields, a: Inputs, b: Inputs): boolean {
  return Object.entries(fields).every(([name, field]) => {
    const [one, other] = [a[name], b[name]];
    return one === undefined || other === undefined ? one === other : sameValue(field, one, other);
  });
}
