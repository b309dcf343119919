// What is asked about the metrics themselves, and about what exposes them.
import {choice, count, flag, quantity, rows, text} from '../../model/field';

export const metricInputs = {
  metrics: rows({
    label: 'Metrics of one target',
    help: 'One row per metric, with its labels as one target exposes them. It opens with a made-up service: put yours in its place.',
    source: 'yours',
    rowName: 'metric',
    minRows: 1,
    maxRows: 60,
    inLine: 2,
    default: [
      {
        ...{metric: 'http_request_duration_seconds', metricType: 'histogram'},
        ...{labels: 'method=4,handler=25,code=5', parts: 11, created: false},
      },
      {
        ...{metric: 'http_requests_total', metricType: 'counter'},
        ...{labels: 'handler=25,code=5,customer=12', parts: null, created: false},
      },
      {
        ...{metric: 'db_query_duration_seconds', metricType: 'histogram'},
        ...{labels: 'schema/table=18,operation=4', parts: 8, created: false},
      },
      {
        ...{metric: 'queue_depth', metricType: 'gauge'},
        ...{labels: 'queue/partition=96', parts: null, created: false},
      },
      {...{metric: 'go_gc_duration_seconds', metricType: 'summary'}, ...{labels: '', parts: 5, created: false}},
    ],
    columns: {
      metric: text({
        label: 'Metric',
        help: 'Its name, for your own use.',
        source: 'yours',
        default: 'requests_total',
        maxLength: 120,
      }),
      metricType: choice({
        label: 'Type',
        help: 'As the TYPE line has it. A histogram is a series per bucket and three more.',
        source: 'yours',
        default: 'counter',
        options: [
          {id: 'counter', label: 'Counter'},
          {id: 'gauge', label: 'Gauge'},
          {id: 'histogram', label: 'Histogram', hint: 'a series per bucket, +Inf, _sum and _count'},
          {id: 'nativeHistogram', label: 'Native histogram', hint: 'one series'},
          {id: 'summary', label: 'Summary', hint: 'a series per quantile, _sum and _count'},
          {id: 'stateset', label: 'State set', hint: 'a series per state'},
          {id: 'info', label: 'Info'},
          {id: 'untyped', label: 'Untyped'},
        ],
      }),
      labels: text({
        label: 'Labels and their values',
        help: 'method=4,code=5 for labels that are independent, namespace/pod=60 for such as belong together: 60 pairs.',
        source: 'yours',
        default: '',
        maxLength: 240,
        blank: 'no labels',
      }),
      parts: count('part', {
        label: 'Buckets, quantiles or states',
        help: 'Of a histogram the finite bounds, without +Inf; of a summary its quantiles; of a state set its states.',
        source: 'yours',
        default: null,
        domain: [0, 1000],
        blank: 'none',
      }),
      created: flag({
        label: 'With _created',
        help: 'OpenMetrics exposes when a counter, histogram or summary began; Prometheus stores it as a series.',
        source: 'yours',
        default: false,
      }),
    },
  }),
  targets: count('target', {
    label: 'Targets',
    help: 'Pods or processes that expose these metrics.',
    source: 'yours',
    default: 20,
    domain: [0, 1e7],
    soft: [1, 2000],
    scale: 'log',
  }),
  scrapeInterval: quantity('second', {
    label: 'Interval between scrapes',
    help: 'scrape_interval. Beyond 2 minutes a single scrape that fails leaves a gap.',
    source: 'yours',
    default: 15,
    domain: [0.1, 86_400],
    soft: [5, 120],
  }),
  scrapeSeries: count('series/target', {
    label: 'Series that a scrape adds',
    help: 'up and four scrape_ series; three more with extra-scrape-metrics. Without Prometheus none.',
    source: 'assumption',
    default: 5,
    domain: [0, 100],
  }),
  seriesPerNative: count('series/set', {
    label: 'Series of a native histogram',
    help: 'One in Prometheus. Vendors may count more, by rules that we could not read.',
    source: 'assumption',
    default: 1,
    domain: [1, 1000],
  }),
};
