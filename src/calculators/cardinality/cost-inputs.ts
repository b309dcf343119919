// What is asked about paying for the series, or for keeping them oneself.
import {choice, count, quantity, rows} from '../../model/field';
import {TARIFFS} from './tariff-choice';

export const costInputs = {
  tariff: choice({
    label: 'Tariff',
    help: 'The other tariffs are beside it in the chart.',
    source: 'yours',
    default: 'grafana-cloud-pro',
    options: TARIFFS,
  }),
  prices: rows({
    label: 'Your own prices',
    help: 'In place of the list price, for what is not free: in the unit of that tariff.',
    source: 'yours',
    rowName: 'price',
    minRows: 0,
    maxRows: 11,
    default: [],
    columns: {
      priced: choice({
        label: 'Tariff',
        help: 'Whose price it is.',
        source: 'yours',
        default: 'grafana-cloud-pro',
        options: TARIFFS,
      }),
      ownPrice: quantity('USD', {
        label: 'Price',
        help: 'For 1,000 series, 10 million or 1 million samples, 100 metrics, a metric or a GB.',
        source: 'yours',
        default: 5,
        domain: [0, 1e6],
      }),
    },
  }),
  hosts: count('host', {
    label: 'Hosts',
    help: 'Datadog takes 100 or 200 series off for each.',
    source: 'yours',
    default: 20,
    domain: [0, 1e6],
  }),
  bytesBilled: quantity('B/sample', {
    label: 'Bytes that a sample is billed as',
    help: 'New Relic and CloudWatch for OpenTelemetry bill bytes, and publish no figure. Read it off a bill.',
    source: 'yours',
    default: null,
    domain: [0, 100_000],
    blank: 'not known',
  }),
  hoursPerMonth: quantity('hour', {
    label: 'Hours of a month',
    help: '730 is a twelfth of a year; 720 are 30 days.',
    source: 'assumption',
    default: 730,
    domain: [672, 744],
  }),
  retention: quantity('day', {
    label: 'Samples are kept for',
    help: 'In a store of your own.',
    source: 'yours',
    default: 30,
    domain: [0, 3660],
    soft: [1, 400],
  }),
  ownBytesPerSample: quantity('B/sample', {
    label: 'A sample takes on disk',
    help: 'Compressed; 1 to 2 by the documentation.',
    source: 'yours',
    default: null,
    domain: [0.1, 100],
    blank: 'the documentation’s figure',
  }),
  ownBytesPerSeries: quantity('B/series', {
    label: 'A series takes in memory',
    help: 'Of Prometheus, churn and queries included. Measured without either: 1,776 of heap, 3,182 resident.',
    source: 'yours',
    default: null,
    domain: [100, 1e6],
    blank: 'what one plans with',
  }),
};
