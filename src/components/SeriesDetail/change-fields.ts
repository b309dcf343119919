// What is asked of a change that a reader tries: the boxes of its form.
import {choice, count, flag, quantity, rows, text} from '../../model/field';

const MOST_NAMES = 500;
const LONGEST_NAME = 400;

export const changeFields = {
  kind: choice({
    label: 'Change',
    help: 'Each is counted on the series that the ones before it left.',
    source: 'yours',
    default: 'aggregate',
    options: [
      {
        id: 'aggregate',
        label: 'Aggregate labels away',
        hint: 'Series that differ in them alone become one, joined on purpose.',
      },
      {
        id: 'dropLabels',
        label: 'Drop labels',
        hint: 'Series that differ in them alone become duplicates: safe only where there are none.',
      },
      {id: 'template', label: 'Template a label', hint: 'Values of one shape become one: paths with an id in them.'},
      {id: 'dropMetrics', label: 'Drop metrics'},
      {id: 'keepMetrics', label: 'Keep only some metrics', hint: 'Everything that is not named goes.'},
      {
        id: 'limitBuckets',
        label: 'Limit the buckets of histograms',
        hint: 'Neighbouring buckets are merged until so many are left.',
      },
      {id: 'removeBuckets', label: 'Remove buckets of histograms'},
      {
        id: 'nativeHistograms',
        label: 'Native histograms',
        hint: 'Every classic histogram of the job becomes one series per label set.',
      },
      {id: 'interval', label: 'Scrape less often', hint: 'The series stay; their samples get fewer.'},
    ],
  }),
  everywhere: flag({
    label: 'In every metric that it fits',
    help: 'Of labels: every metric that has one of them. Of buckets: every histogram. Metrics of files that you add later are among them.',
    source: 'yours',
    default: true,
  }),
  metrics: rows({
    label: 'Metrics',
    help: 'One row per metric. Several can be pasted at once, a line each.',
    source: 'yours',
    rowName: 'metric',
    minRows: 0,
    maxRows: MOST_NAMES,
    default: [],
    columns: {
      metric: text({
        label: 'Metric',
        help: 'As its TYPE line names it, or as one of its series is named.',
        source: 'yours',
        default: '',
        maxLength: LONGEST_NAME,
        suggest: 'metrics',
      }),
    },
  }),
  by: choice({
    label: 'Joined by',
    help: 'Counters, histograms and summaries count, and counts are joined by their sum alone.',
    source: 'yours',
    default: 'sum',
    options: [
      {id: 'sum', label: 'Sum'},
      {id: 'max', label: 'Largest'},
      {id: 'min', label: 'Smallest'},
      {id: 'mean', label: 'Mean'},
    ],
  }),
  label: text({
    label: 'Label',
    help: 'Whose values are rewritten.',
    source: 'yours',
    default: '',
    maxLength: LONGEST_NAME,
    suggest: 'labels',
  }),
  rules: rows({
    label: 'Patterns',
    help: 'A regular expression of Go that the whole value has to match, and what takes its place: $1 is the first group. Each row acts on what the one before it left.',
    source: 'yours',
    rowName: 'pattern',
    minRows: 0,
    maxRows: 20,
    default: [],
    columns: {
      pattern: text({
        label: 'Pattern',
        help: 'Matched from end to end.',
        source: 'yours',
        default: '',
        maxLength: 1000,
      }),
      replacement: text({
        label: 'Becomes',
        help: 'What stands there instead.',
        source: 'yours',
        default: '',
        maxLength: 400,
        blank: 'nothing',
      }),
    },
  }),
  most: count('bucket', {
    label: 'At most',
    help: 'Of each histogram, +Inf among them.',
    source: 'yours',
    default: 6,
    domain: [1, 1000],
  }),
  seconds: quantity('s', {
    label: 'Interval between scrapes',
    help: 'Of the whole job.',
    source: 'yours',
    default: 60,
    domain: [1, 3600],
  }),
};

/** Ids of many shapes in a path: numbers, UUIDs and long hexadecimal words. A segment after another needs a row more. */
export const ID_PATTERNS = [
  {pattern: '(.*)/[0-9]+(/.*)?', replacement: '$1/:id$2'},
  {pattern: '(.*)/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(/.*)?', replacement: '$1/:uuid$2'},
  {pattern: '(.*)/[0-9a-fA-F]{16,}(/.*)?', replacement: '$1/:hash$2'},
] as const;
