// Changes keep their order, and whatever is taken out can be put back where it stood.
import {describe, expect, it} from 'vitest';
import {NEW_DRAFT} from './draft';
import {afterAction, EMPTY_STACK, type Stack, type StackAction} from './use-stack';

const add = (label: string): StackAction => ({kind: 'add', draft: {...NEW_DRAFT, labels: [label]}});
const stackAfter = (...actions: readonly StackAction[]) => actions.reduce(afterAction, EMPTY_STACK);
const labels = ({changes}: Stack) => changes.map(({draft}) => draft.labels.join()).join(' ');
const three = [add('a'), add('b'), add('c')];

describe('the stack', () => {
  it('moves a change, and not beyond its ends', () => {
    expect(labels(stackAfter(...three, {kind: 'move', id: 3, by: -1}))).toBe('a c b');
    expect(labels(stackAfter(...three, {kind: 'move', id: 1, by: -1}))).toBe('a b c');
    expect(labels(stackAfter(...three, {kind: 'move', id: 3, by: 1}))).toBe('a b c');
  });

  it('takes one out and puts it back where it stood', () => {
    const out = stackAfter(...three, {kind: 'remove', id: 2});
    expect(labels(out)).toBe('a c');
    expect(labels(afterAction(out, {kind: 'putBack'}))).toBe('a b c');
    expect(afterAction(out, {kind: 'putBack'}).removed).toBeNull();
  });

  it('gives a new change an id that no other has had', () => {
    const {changes} = stackAfter(...three, {kind: 'remove', id: 3}, add('d'));
    expect(changes.map(({id}) => id)).toEqual([1, 2, 4]);
  });

  it('changes one in its place', () => {
    const draft = {...NEW_DRAFT, labels: ['x']};
    expect(labels(stackAfter(...three, {kind: 'replace', id: 2, draft}))).toBe('a x c');
  });
});
