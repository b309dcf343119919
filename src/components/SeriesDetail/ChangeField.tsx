// One thing that a change needs to know, with the control that fits it.
import {type ReactNode, useCallback, useMemo} from 'react';
import type {Cell, Row} from '../../model/field';
import {missing} from '../../model/value';
import {nearest} from '../../permalink/nearest';
import styles from '../Calculator/calculator.module.css';
import {FormField} from '../Calculator/FormField';
import fields from '../fields/fields.module.css';
import {changeFields, ID_PATTERNS} from './change-fields';
import {familyOf} from './chosen-metrics';
import {type Draft, type FieldName, namesIn} from './draft';
import {boundsOf, patternProblem} from './read-draft';
import {useSeries} from './series-context';
import {Ticks} from './Ticks';
import {inValues} from './words';

interface ChangeFieldProps {
  readonly id: string;
  readonly name: FieldName;
  readonly draft: Draft;
  readonly problem?: string;
  onSet(change: Partial<Draft>): void;
  onProblem(box: string, says: string | null): void;
}

export function ChangeField({id, name, draft, problem, onSet, onProblem}: ChangeFieldProps): ReactNode {
  const {exact} = useSeries();
  const suggestions = useSuggestions();
  const offered = useMemo(() => null, []);
  if (name === 'labels')
    return (
      <Ticks
        {...{id, problem}}
        legend="Labels"
        options={exact.labels.map(({label, values}) => ({id: label, label, note: inValues(values)}))}
        chosen={draft.labels}
        nothing="The series have no labels."
        onChange={(labels) => onSet({labels})}
      />
    );
  if (name === 'bounds') {
    const named = namesIn(draft.metrics);
    const histograms = exact.families.filter(
      ({name: metric, type}) => type === 'histogram' && (draft.everywhere || named.includes(metric)),
    );
    return (
      <Ticks
        {...{id, problem}}
        legend="Upper bounds that go"
        options={boundsOf(histograms).map((bound) => ({id: bound, label: String(bound)}))}
        chosen={draft.bounds}
        nothing="Name a histogram first."
        onChange={(bounds) => onSet({bounds})}
      />
    );
  }
  const field = changeFields[name];
  return (
    <>
      <FormField
        {...{id, name, field, suggestions, offered, onProblem}}
        value={draft[name]}
        epoch={0}
        leftOut={
          name === 'metrics' ? (row) => unknownMetric(draft.metrics[row]) : name === 'rules' ? badPattern : undefined
        }
        hint={problem}
        tools={name === 'rules' && <IdPatterns draft={draft} onSet={onSet} />}
        onSet={(of, value) => onSet({[of]: value as Cell})}
        onCommit={() => {}}
        onOffer={({row}) => {
          const [wrong, right] = [String(row?.wrong ?? ''), String(row?.right ?? '')];
          onSet({metrics: draft.metrics.map((each) => (each.metric === wrong ? {metric: right} : each))});
        }}
      />
      {problem !== undefined && field.kind === 'rows' && <p className={fields.problem}>{problem}</p>}
    </>
  );

  function unknownMetric(row: Row | undefined) {
    const typed = String(row?.metric ?? '').trim();
    if (typed === '' || familyOf(typed, exact.families)) return undefined;
    const names = exact.families.map((family) => family.name);
    const right = nearest(typed, names);
    return missing(
      `there is no metric ${typed} in the files.`,
      right === undefined ? undefined : {field: 'metrics', label: right, row: {wrong: typed, right}},
    );
  }
  function badPattern(row: number) {
    const says = patternProblem(String(draft.rules[row]?.pattern ?? ''));
    return says === null ? undefined : missing(says);
  }
}

function IdPatterns({draft, onSet}: Pick<ChangeFieldProps, 'draft' | 'onSet'>): ReactNode {
  const there = new Set(draft.rules.map(({pattern}) => pattern));
  const more = ID_PATTERNS.filter(({pattern}) => !there.has(pattern));
  return (
    <button
      type="button"
      className={styles.quiet}
      disabled={more.length === 0}
      onClick={() => onSet({rules: [...draft.rules, ...more]})}
    >
      Take patterns for ids in paths
    </button>
  );
}

/** Names are only looked up when a box asks for them. */
function useSuggestions() {
  const {exact} = useSeries();
  return useCallback(
    (list: string) => () =>
      list === 'metrics'
        ? exact.families.map(({name, type}) => ({value: name, hint: type}))
        : exact.labels.map(({label, values}) => ({value: label, hint: inValues(values)})),
    [exact],
  );
}
