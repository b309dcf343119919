// What is asked about changes: each a row, applied in order, each to what the ones before it left.
import {choice, count, quantity, rows, text} from '../../../model/field';

export const CHANGES = [
  {id: 'dropMetric', label: 'Drop metric', hint: 'at scrape'},
  {id: 'dropLabels', label: 'Aggregate', hint: 'labels away: pod/uid for several'},
  {id: 'fewerValues', label: 'Fewer values', hint: 'of a label: templates for paths'},
  {id: 'fewerBuckets', label: 'Fewer buckets', hint: 'finite ones that are left'},
  {id: 'nativeHistogram', label: 'Native histogram', hint: 'in place of buckets'},
  {id: 'interval', label: 'Interval', hint: 'of all metrics'},
] as const;

const none = {onMetric: '', onLabels: '', left: null, seconds: null};

export const changeInputs = {
  changes: rows({
    label: 'Changes, in order',
    help: 'What you could do about it. Each acts on what the ones before it left.',
    source: 'yours',
    rowName: 'change',
    minRows: 0,
    maxRows: 20,
    inLine: 2,
    default: [
      {...none, change: 'fewerBuckets', onMetric: 'http_request_duration_seconds', left: 5},
      {...none, change: 'dropLabels', onMetric: 'http_requests_total', onLabels: 'customer'},
      {...none, change: 'interval', seconds: 30},
    ],
    columns: {
      change: choice({
        label: 'Change',
        help: 'Drop what nobody asks for; aggregate rather than drop a label, so that no two series become one by accident.',
        source: 'yours',
        default: 'dropLabels',
        options: CHANGES,
      }),
      onMetric: text({
        label: 'Metric',
        help: 'One of yours by its name; blank for all that have it.',
        source: 'yours',
        default: '',
        maxLength: 120,
        blank: 'all that have it',
      }),
      onLabels: text({
        label: 'Labels',
        help: 'handler, or pod/uid for labels that go together.',
        source: 'yours',
        default: '',
        maxLength: 120,
        blank: 'none',
      }),
      left: count('value', {
        label: 'Are left',
        help: 'Of fewer values and fewer buckets, how many stay; and of a group that loses some of its labels, how many combinations.',
        source: 'yours',
        default: null,
        domain: [1, 1e7],
        blank: 'not needed',
      }),
      seconds: quantity('second', {
        label: 'New interval',
        help: 'Between scrapes of all metrics. Beyond 2 minutes a single scrape that fails leaves a gap.',
        source: 'yours',
        default: null,
        domain: [0.1, 86_400],
        blank: 'not needed',
      }),
    },
  }),
};
