// The picture's data: series by metric and by the values of labels within, and the finding in a sentence.
import type {AreasAnswer, SeriesArea} from '../../calculators/cardinality/imports';
import type {Area, Areas} from '../../model/chart';
import {inSeries, number, share} from './words';

/** Metrics of the list that stand for themselves; the others are one area. */
export const MOST_AREAS = 12;
/** The share that a few large metrics are named for. */
const MUCH = 0.8;

interface Counted {
  readonly metric: string;
  readonly series: number;
}

/** Metrics alone, as they are known without asking. */
export function metricAreas(total: number, metrics: readonly Counted[]): AreasAnswer {
  const shown = metrics.length > MOST_AREAS + 1 ? metrics.slice(0, MOST_AREAS) : metrics;
  const rest = metrics.slice(shown.length);
  const areas = shown.map(({metric, series}): SeriesArea => ({name: metric, series}));
  if (rest.length === 0) return {total, areas};
  const series = rest.reduce((sum, each) => sum + each.series, 0);
  return {total, areas: [...areas, {name: String(rest.length), series, rest: true}]};
}

export function areasChart({total, areas}: AreasAnswer, labels: readonly string[], finding: string): Areas {
  return {
    kind: 'areas',
    unit: 'series',
    levels: ['Metric', ...labels],
    rows: areas.map((area) => areaOf(area, '', ['metrics', ...labels], total)),
    finding,
  };
}

/** @param levels what this area is a value of, and then its parts */
function areaOf(area: SeriesArea, path: string, levels: readonly string[], total: number): Area {
  const [level = '', ...below] = levels;
  const label = area.rest ? restOf(area.name, level) : area.name === '' ? `no ${level}` : area.name;
  const id = `${path}/${area.rest ? '*' : area.name}`;
  const parts = area.parts?.map((part) => areaOf(part, id, below, total));
  return {
    id,
    label,
    value: area.series,
    // Parts are small: their share is read, not written.
    text: path === '' ? `${inSeries(area.series)}, ${share(area.series, total)}` : inSeries(area.series),
    ...(parts && parts.length > 0 && {parts}),
  };
}

function restOf(count: string, level: string): string {
  return level === 'metrics' ? `${grouped(count)} smaller metrics` : `${grouped(count)} other values of ${level}`;
}

function grouped(count: string): string {
  return /^\d+$/.test(count) ? number(Number(count)) : count;
}

/** How few metrics are most of it. @param metrics the largest first */
export function metricsFinding(total: number, metrics: readonly Counted[]): string {
  const [first] = metrics;
  if (!first || total === 0) return 'There are no series.';
  if (metrics.length === 1) return `All ${inSeries(total)} are of ${first.metric}.`;
  let sum = 0;
  const few = metrics.findIndex(({series}) => {
    sum += series;
    return sum >= MUCH * total;
  });
  const alone = `${first.metric} alone has ${share(first.series, total)}`;
  if (few === 0) return `Of ${inSeries(total)} in ${number(metrics.length)} metrics, ${alone}.`;
  return `${number(few + 1)} of ${number(metrics.length)} metrics hold ${share(sum, total)} of ${inSeries(total)}; ${alone}.`;
}
