// Every call that can be made of what a reader has named, as commands, in the order of the page.
import {
  command,
  indexCall,
  newSeries,
  type Store,
  type StoreQuery,
  samplesByJob,
  seriesByMetric,
  seriesInAll,
  seriesLeft,
  seriesWithin,
  valuesByLabel,
} from '../../calculators/cardinality/imports';
import {setsOf} from './store-fields';

/** Rows of an answer: the metrics that matter are among the first few. */
const MOST = 100;
const DAY = '1d';
const WINDOWS = ['5m', '2h', DAY];

export interface StoreCall {
  readonly asks: string;
  /** For a shell. */
  readonly text: string;
}

export interface StoreCalls {
  readonly largest: readonly StoreCall[];
  /** None while no label is named. */
  readonly ofLabels: readonly StoreCall[];
  readonly comeAndGo: readonly StoreCall[];
}

/** @param metric null for all of them */
export function storeCalls(store: Store, metric: string | null, labels: readonly string[]): StoreCalls {
  const ask = (query: StoreQuery): StoreCall => ({asks: query.asks, text: command(query, store)});
  return {
    largest: [
      {
        asks:
          store.program === 'Thanos'
            ? 'From the index of a receiver, or of the Prometheus beside a sidecar: put the address of one of them.'
            : 'From the index, without a query.',
        text: indexCall(store, MOST),
      },
      ask(seriesInAll()),
      ask(seriesByMetric(MOST)),
    ],
    ofLabels: labels.length === 0 ? [] : [ask(seriesLeft(metric, setsOf(labels))), ask(valuesByLabel(metric, labels))],
    comeAndGo: [
      ask(samplesByJob()),
      ask(newSeries(DAY)),
      ...(metric === null ? [] : [ask(seriesWithin(metric, WINDOWS))]),
    ],
  };
}
