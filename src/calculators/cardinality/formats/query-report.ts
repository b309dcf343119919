// Turns the answers of the store queries that the page writes into counts: of metrics, values, what label sets leave, and what comes and goes.
import {ImportError} from '../../../importers/import-error';
import type {CountedBy, QueryAnswer} from '../../../importers/prometheus/query-api';
import type {SeriesReport, StoreCounts} from './detail';
import {LABELS, metricsOf} from './reports';

/** A label set in the label `dropped`, as the query writes it. */
const SET = ',';

/** The labels that tell what a count is of, and those that may be beside them; a count without any label is the total. */
const QUESTIONS = {
  __name__: [],
  label: ['metric'],
  dropped: ['metric'],
  window: ['metric'],
  added_in: ['job'],
  samples_per: ['job'],
} as const;

type Question = keyof typeof QUESTIONS;
const questions = Object.keys(QUESTIONS) as Question[];

/** @throws ImportError for an answer to some other question. */
export function queryReport(file: string, {counts, warnings}: QueryAnswer): SeriesReport {
  const asked = counts.map((each) => ({...each, question: questionOf(each)}));
  const of = (wanted: Question | 'total') => asked.filter(({question}) => question === wanted);
  const total = of('total');
  const dropped = of('dropped');
  const isOfAll = dropped.some(({labels}) => labels.metric === undefined);
  const left = [...(isOfAll ? total : []), ...dropped].map(({labels, count}) => ({
    ...{labels: setOf(labels.dropped), series: count, ...about(labels)},
  }));
  const store: StoreCounts = {
    left,
    within: of('window').map(({labels, count}) => ({window: labels.window ?? '', series: count, ...about(labels)})),
    added: of('added_in').map(({labels, count}) => ({
      ...{job: labels.job ?? '', window: labels.added_in ?? '', series: count},
    })),
    samples: of('samples_per').map(({labels, count}) => ({job: labels.job ?? '', samples: count})),
  };
  return {
    ...{file, label: LABELS.query, series: total[0]?.count ?? null, pairs: []},
    metrics: metricsOf(of('__name__').map(({labels, count}) => ({name: labels.__name__ ?? '', count}))),
    labels: of('label').map(({labels, count}) => ({label: labels.label ?? '', values: count, ...about(labels)})),
    store,
    says: [
      'Of one moment, and exact for what was asked.',
      ...(left.length > 0 ? ['The store itself counted what is left without each label set.'] : []),
      ...(store.added.length > 0
        ? [
            'New are series that the scrape before did not bring: one that comes back counts again, and after a start all do.',
          ]
        : []),
      ...warnings.map((warning) => `The store warns: ${warning}.`),
    ],
  };
}

/** @throws ImportError where the labels are of no question that the page writes. */
function questionOf({labels}: CountedBy): Question | 'total' {
  const names = Object.keys(labels);
  if (names.length === 0) return 'total';
  // An empty label is none: so what there is without any set dropped.
  if (names.join() === 'metric') return 'dropped';
  const found = questions.find((question) => {
    const beside: readonly string[] = QUESTIONS[question];
    return question in labels && names.every((name) => name === question || beside.includes(name));
  });
  if (found === undefined) throw new ImportError(`This answer counts by ${names.join(', ')}. ${READ}`);
  return found;
}

const READ =
  'Series by __name__ are read, a total, and the answers to the other queries on this page as it writes them: they say what they count.';

function about({metric}: CountedBy['labels']): {readonly metric?: string} {
  return metric === undefined ? {} : {metric};
}

function setOf(dropped = ''): readonly string[] {
  return dropped === '' ? [] : dropped.split(SET);
}
