// The changes of the stack as they can be made on the series that are there, in order.
import {useMemo} from 'react';
import type {WhatIf} from '../../calculators/cardinality/imports';
import {type ReadDraft, readDraft} from './read-draft';
import {useSeries} from './series-context';
import type {Change, Stack} from './use-stack';

export interface ReadChange {
  readonly change: Change;
  readonly read: ReadDraft;
}

export function useReadChanges({changes}: Stack): readonly ReadChange[] {
  const {exact} = useSeries();
  return useMemo(() => changes.map((change) => ({change, read: readDraft(change.draft, exact)})), [changes, exact]);
}

export function useWhatIfs(stack: Stack): readonly WhatIf[] {
  const changes = useReadChanges(stack);
  return useMemo(() => changes.flatMap(({read}) => read.whatIf ?? []), [changes]);
}
