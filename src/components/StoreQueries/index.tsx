// For stores too big to read: the queries that bring back the counts, as commands to copy, whose answers can be dropped here.
import {type ReactNode, useCallback, useId, useState} from 'react';
import {
  command,
  indexCall,
  newSeries,
  type SeriesDetail,
  type StoreQuery,
  samplesByJob,
  seriesByMetric,
  seriesInAll,
  seriesLeft,
  seriesWithin,
  valuesByLabel,
} from '../../calculators/cardinality/imports';
import type {InputValue} from '../../model/field';
import {FormField} from '../Calculator/FormField';
import {Folded} from '../SeriesDetail/Folded';
import {Command} from './Command';
import {knownMetrics} from './known-names';
import {
  labelsIn,
  labelsProblem,
  NEW_STORE,
  type StoreDraft,
  setsOf,
  storeFields,
  storeOf,
  urlProblem,
} from './store-fields';
import own from './store-queries.module.css';

/** Rows of an answer: the metrics that matter are among the first few. */
const MOST = 100;
const DAY = '1d';
const WINDOWS = ['5m', '2h', DAY];

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
  const ask = (query: StoreQuery) =>
    store && <Command key={query.asks} asks={query.asks} text={command(query, store)} />;
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
      {store && (
        <>
          <h4>The largest metrics</h4>
          <Command
            asks={
              draft.program === 'Thanos'
                ? 'From the index of a receiver, or of the Prometheus beside a sidecar: put the address of one of them.'
                : 'From the index, without a query.'
            }
            text={indexCall(store, MOST)}
          />
          {ask(seriesInAll())}
          {ask(seriesByMetric(MOST))}
        </>
      )}
      <h4>What its labels cost</h4>
      <div className={own.fields}>
        {field('metric')}
        {field('labels')}
      </div>
      {store && labels.length > 0 && (
        <>
          {ask(seriesLeft(metric, setsOf(labels)))}
          {ask(valuesByLabel(metric, labels))}
        </>
      )}
      {labels.length === 0 && metric === null && (
        <p className={own.about}>Name a metric, its labels, or both: the questions about them then stand here.</p>
      )}
      {store && (
        <>
          <h4>What comes and goes</h4>
          <p className={own.about}>Put these numbers into the form yourself: their answers are not read here.</p>
          {ask(samplesByJob())}
          {ask(newSeries(DAY))}
          {metric !== null && ask(seriesWithin(metric, WINDOWS))}
        </>
      )}
    </>
  );
}
