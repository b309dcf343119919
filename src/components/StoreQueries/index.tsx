// For stores too big to read: the queries that bring back the counts, as commands to copy, whose answers can be dropped here.
import {type ReactNode, useCallback, useId, useState} from 'react';
import type {SeriesDetail} from '../../calculators/cardinality/imports';
import type {InputValue} from '../../model/field';
import {FormField} from '../Calculator/FormField';
import {Folded} from '../SeriesDetail/Folded';
import {Command} from './Command';
import {knownMetrics} from './known-names';
import {type StoreCall, storeCalls} from './store-calls';
import {labelsIn, labelsProblem, NEW_STORE, type StoreDraft, storeFields, storeOf, urlProblem} from './store-fields';
import own from './store-queries.module.css';

interface StoreQueriesProps {
  /** What the files say so far, for their names; undefined while there is none. */
  readonly detail: SeriesDetail | undefined;
}

export default function StoreQueries(props: StoreQueriesProps): ReactNode {
  return (
    <Folded summary="Too many series for a page? Ask the store for the counts">{() => <Queries {...props} />}</Folded>
  );
}

function Queries({detail}: StoreQueriesProps): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState(NEW_STORE);
  const set = useCallback(
    (name: string, value: InputValue) => setDraft((before) => ({...before, [name]: String(value ?? '')})),
    [],
  );
  const suggestions = useCallback(() => () => knownMetrics(detail), [detail]);
  const problems: Partial<Record<keyof StoreDraft, string>> = {
    url: urlProblem(draft.url) ?? undefined,
    labels: labelsProblem(draft.labels) ?? undefined,
  };
  const field = (name: keyof StoreDraft) => (
    <div data-wrong={problems[name] === undefined ? undefined : ''}>
      <FormField
        {...{id: `${id}-${name}`, name, field: storeFields[name], value: draft[name], epoch: 0, suggestions}}
        offered={null}
        hint={problems[name]}
        onSet={set}
        onCommit={() => {}}
        onProblem={() => {}}
        onOffer={() => {}}
      />
    </div>
  );
  const store = problems.url === undefined ? storeOf(draft) : null;
  const metric = draft.metric.trim() === '' ? null : draft.metric.trim();
  const labels = problems.labels === undefined ? labelsIn(draft.labels) : [];
  const calls = store && storeCalls(store, metric, labels);
  return (
    <>
      <p className={own.about}>
        Each command asks a question with a small answer. Run it where the store can be reached, and drop or paste the
        answer here: it is read like any other file. Each query counts the series with a sample in the last five
        minutes.
      </p>
      <div className={own.fields}>
        {field('program')}
        {field('url')}
        {draft.program === 'Mimir' && field('tenant')}
      </div>
      {calls && (
        <>
          <h4>The largest metrics</h4>
          <Commands calls={calls.largest} />
        </>
      )}
      <h4>What its labels cost</h4>
      <div className={own.fields}>
        {field('metric')}
        {field('labels')}
      </div>
      {calls && <Commands calls={calls.ofLabels} />}
      {labels.length === 0 && metric === null && (
        <p className={own.about}>Name a metric, its labels, or both: the questions about them then stand here.</p>
      )}
      {calls && (
        <>
          <h4>What comes and goes</h4>
          <Commands calls={calls.comeAndGo} />
        </>
      )}
    </>
  );
}

function Commands({calls}: {readonly calls: readonly StoreCall[]}): ReactNode {
  return calls.map(({asks, text}) => <Command key={asks} asks={asks} text={text} />);
}
