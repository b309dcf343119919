// Turns the answers of the store queries that the page writes into counts: by metric, of values, and left without label sets.
import {ImportError} from '../../../importers/import-error';
import type {CountedBy, QueryAnswer} from '../../../importers/prometheus/query-api';
import type {SeriesReport} from './detail';
import {LABELS, metricsOf} from './reports';

/** A label set in the label `dropped`, as the query writes it. */
const SET = ',';

/** @throws ImportError for an answer to some other question. */
export function queryReport(file: string, {counts, warnings}: QueryAnswer): SeriesReport {
  const by = (label: string) => counts.filter(({labels}) => label in labels && Object.keys(labels).length === 1);
  const named = by('__name__');
  const left = by('dropped').map(({labels, count}) => ({labels: setOf(labels.dropped ?? ''), series: count}));
  const values = by('label');
  const totals = counts.filter(({labels}) => Object.keys(labels).length === 0);
  const known = new Set([named, values, totals, by('dropped')].flat());
  const other = counts.find((each) => !known.has(each));
  if (other) throw new ImportError(`This answer counts by ${namesOf(other)}. ${READ}`);
  const whole = left.find(({labels}) => labels.length === 0)?.series ?? totals[0]?.count ?? null;
  return {
    ...{file, label: LABELS.query, series: whole, pairs: []},
    metrics: metricsOf(named.map(({labels, count}) => ({name: labels.__name__ ?? '', count}))),
    labels: values.map(({labels, count}) => ({label: labels.label ?? '', values: count})),
    ...(left.length > 0 && {left: left.filter(({labels}) => labels.length > 0)}),
    says: [
      ...(left.length > 0
        ? [
            'The store itself counted what is left without each label set: exact, for the series that the query was about.',
          ]
        : ['Counts of a store at one moment, exact for what it was asked.']),
      ...warnings.map((warning) => `The store warns: ${warning}.`),
    ],
  };
}

const READ =
  'These are read: series by __name__, values by label, and series left by dropped, as the queries on this page write them.';

function setOf(dropped: string): readonly string[] {
  return dropped === '' ? [] : dropped.split(SET);
}

function namesOf({labels}: CountedBy): string {
  return Object.keys(labels).join(', ');
}
