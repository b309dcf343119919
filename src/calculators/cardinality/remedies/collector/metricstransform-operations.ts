// The operations of the Collector's metricstransform processor on one metric.
import {type Aggregation, aggregate, aggregationOf} from './aggregate';
import {listOf, oneOf, onlyKnown, type Settings, settingsOf, textOf, textsOf} from './settings';
import {
  type Attributes,
  type HistogramPoint,
  keepPoints,
  type Metric,
  mapAttributes,
  mapPoints,
  type Point,
  without,
} from './telemetry';

export interface Matching {
  /** Whether a point is among those that the transform is about. */
  readonly matches: (attributes: Attributes) => boolean;
}

export interface Operation {
  /** Whether it is run on a metric of which only some points match. */
  readonly pointwise: boolean;
  run(metric: Metric, matching: Matching): Metric;
}

const KNOWN = [
  ...['action', 'label', 'new_label', 'value_actions', 'label_set', 'aggregation_type', 'aggregated_values'],
  ...['new_value', 'label_value', 'experimental_scale'],
];

/** @throws RangeError for what is not run here. */
export function operationOf(settings: Settings): Operation {
  onlyKnown(settings, KNOWN, 'operations');
  const actions = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
  return ACTIONS[oneOf(settings.action, actions, 'operations.action')](settings);
}

/** What joins the points of a setting. Without one the first value stays, as in the Collector. */
export function joinOf({aggregation_type: name}: Settings): Aggregation {
  return name === undefined ? 'none' : aggregationOf(name);
}

const ACTIONS = {
  aggregate_labels(settings: Settings): Operation {
    const kept = new Set(textsOf(settings.label_set, 'label_set'));
    const by = joinOf(settings);
    return {
      pointwise: false,
      run: (metric) =>
        aggregate(
          mapAttributes(metric, (before) => without(before, (key) => !kept.has(key))),
          by,
        ),
    };
  },

  aggregate_label_values(settings: Settings): Operation {
    const label = textOf(settings.label, 'label');
    const values = textsOf(settings.aggregated_values, 'aggregated_values');
    const joined = textOf(settings.new_value, 'new_value');
    const by = joinOf(settings);
    const rename = (before: Attributes) => {
      const value = before[label];
      return value !== undefined && values.includes(value) ? {...before, [label]: joined} : before;
    };
    return {pointwise: false, run: (metric) => aggregate(mapAttributes(metric, rename), by)};
  },

  update_label(settings: Settings): Operation {
    const label = textOf(settings.label, 'label');
    const newLabel = settings.new_label === undefined ? label : textOf(settings.new_label, 'new_label');
    const values = new Map(
      listOf(settings.value_actions, 'value_actions').map((each) => {
        const pair = settingsOf(each, 'value_actions');
        return [textOf(pair.value, 'value'), textOf(pair.new_value, 'new_value')] as const;
      }),
    );
    const update = (before: Attributes): Attributes => {
      const value = before[label];
      if (value === undefined) return before;
      return {...without(before, (key) => key === label), [newLabel]: values.get(value) ?? value};
    };
    return {
      pointwise: true,
      run: (metric, {matches}) => mapAttributes(metric, (before) => (matches(before) ? update(before) : before)),
    };
  },

  add_label(settings: Settings): Operation {
    const label = textOf(settings.new_label, 'new_label');
    const value = textOf(settings.new_value, 'new_value');
    return {pointwise: false, run: (metric) => mapAttributes(metric, (before) => ({[label]: value, ...before}))};
  },

  delete_label_value(settings: Settings): Operation {
    const label = textOf(settings.label, 'label');
    const value = textOf(settings.label_value, 'label_value');
    return {pointwise: false, run: (metric) => keepPoints(metric, ({attributes}) => attributes[label] !== value)};
  },

  toggle_scalar_data_type: (): Operation =>
    ofNumbers((point) => {
      const {int, ...double} = point;
      return int ? double : {...point, int: true, value: Math.trunc(point.value)};
    }),

  experimental_scale_value(settings: Settings): Operation {
    const scale = settings.experimental_scale;
    if (typeof scale !== 'number') throw new RangeError('experimental_scale is not a number.');
    const numbers = ofNumbers((point) => ({
      ...point,
      value: point.int ? Math.trunc(point.value * scale) : point.value * scale,
    }));
    return {
      pointwise: true,
      run: (metric, matching) =>
        metric.type === 'histogram'
          ? mapPoints(metric, (point) => (matching.matches(point.attributes) ? scaled(point, scale) : point))
          : numbers.run(metric, matching),
    };
  },
} as const;

/** Only of gauges and sums, and only of the points that match. */
function ofNumbers(rewrite: (point: Extract<Point, {value: number}>) => Point): Operation {
  return {
    pointwise: true,
    run: (metric, {matches}) =>
      mapPoints(metric, (point) => ('value' in point && matches(point.attributes) ? rewrite(point) : point)),
  };
}

/** Its sum and its bounds; how many observations there were stays. */
function scaled(point: HistogramPoint, scale: number): HistogramPoint {
  return {
    ...point,
    sum: point.sum * scale,
    bounds: point.bounds.map((bound) => bound * scale),
    ...(point.min !== undefined && {min: point.min * scale}),
    ...(point.max !== undefined && {max: point.max * scale}),
  };
}
