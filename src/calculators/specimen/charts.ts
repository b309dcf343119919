// The specimen's pictures: one with a band and a mark, one that has nothing to draw while there are no crates.
import type {Answer} from '../../model/calculator';
import type {ChartSpec, Line} from '../../model/chart';
import type {Evaluation} from '../../model/evaluate';
import {formatQuantity} from '../../model/format';
import {isSeries, type Series} from '../../model/value';
import {HORIZON} from './springs';

const MARGIN = 2;

function seriesOf(evaluation: Evaluation | undefined): Series {
  const value = evaluation?.values.backlog;
  return value !== undefined && isSeries(value) ? value : [];
}

function numberOf(evaluation: Evaluation, name: string): number | null {
  const value = evaluation.values[name];
  return typeof value === 'number' ? value : null;
}

function points(series: Series): Line['points'] {
  return series.map((row) => [row.month ?? 0, row.left ?? 0]);
}

const backlogChart: ChartSpec = {
  id: 'backlog',
  title: 'A line catches up, or it never does',
  draw: ({base, low, high}) => {
    const series = seriesOf(base);
    const slow = seriesOf(low);
    const fast = seriesOf(high);
    const caughtUp = numberOf(base, 'caughtUp');
    if (series.length === 0) return {nothing: 'There is no backlog to draw with these inputs.'};
    return {
      x: {label: 'Months from now', unit: 'month'},
      y: {label: 'Left to send', unit: 'GB'},
      lines: [{id: 'left', label: 'left to send', tone: 'mine', points: points(series)}],
      band: {
        label: 'line 15 % slower to 15 % faster',
        points: series.map((row, at) => [row.month ?? 0, fast[at]?.left ?? 0, slow[at]?.left ?? 0]),
      },
      marks: caughtUp === null ? [] : [{x: caughtUp, label: 'caught up'}],
      finding:
        caughtUp === null
          ? 'New data arrives faster than the line carries it: it has not caught up after 36 months.'
          : `The line has caught up after ${formatQuantity(caughtUp, caughtUp === 1 ? 'month' : 'months')}.`,
    };
  },
};

const cratesChart: ChartSpec = {
  id: 'crates',
  title: 'Vans win with many crates, the line with few',
  draw: (answer: Answer) => {
    const crates = answer.base.scope.crates as number;
    const wire = numberOf(answer.base, 'wireTime');
    const capacity = numberOf(answer.base, 'capacity');
    const transit = numberOf(answer.base, 'transit');
    if (crates === 0) return {nothing: 'There are no crates, so there is nothing to compare.'};
    if (wire === null || capacity === null || transit === null || capacity === 0)
      return {nothing: 'One of the two times is not known, so there is nothing to compare.'};
    const at = [...new Set(Array.from({length: 21}, (_, step) => Math.round((crates * MARGIN * step) / 20)))];
    const road = (count: number) => Math.ceil(count / capacity - 1e-9) * transit;
    const lines: Line[] = [
      {id: 'road', label: 'vans', tone: 'mine', points: at.map((count) => [count, road(count)])},
      {id: 'wire', label: 'line', tone: 'plain', points: at.map((count) => [count, (wire / crates) * count])},
    ];
    const faster = road(crates) < wire ? 'the vans arrive first' : 'the line is at least as fast';
    return {
      x: {label: 'Crates', unit: 'crate'},
      y: {label: 'Until everything has arrived', unit: 'hour'},
      lines,
      marks: [],
      dot: {x: crates, y: road(crates)},
      finding: `With ${formatQuantity(crates, crates === 1 ? 'crate' : 'crates')} ${faster}.`,
    };
  },
};

const NEVER = `not within ${HORIZON / 12} years`;

interface Wear {
  readonly van: string;
  readonly owner: string;
  readonly early: number | null;
  readonly mid: number | null;
  readonly late: number | null;
}

function wearOf(evaluation: Evaluation): readonly Wear[] {
  const {springs} = evaluation.values;
  const fleet = evaluation.scope.fleet as readonly {readonly van: string; readonly owner: string}[];
  if (springs === undefined || !isSeries(springs)) return [];
  return springs.map(({early = null, mid = null, late = null}, at) => ({
    van: fleet[at]?.van ?? '',
    owner: fleet[at]?.owner ?? '',
    early,
    mid,
    late,
  }));
}

const springsChart: ChartSpec = {
  id: 'springs',
  title: 'Springs wear where the load is greatest',
  draw: ({base, alternatives}, names) => {
    const rows = wearOf(base)
      .map((row, place) => ({...row, place}))
      .sort((a, b) => (a.mid ?? Number.POSITIVE_INFINITY) - (b.mid ?? Number.POSITIVE_INFINITY) || a.place - b.place);
    const [first] = rows;
    if (!first) return {nothing: 'There are no vans whose load is known.'};
    const others = alternatives.map(wearOf);
    const text = (months: number | null) => (months === null ? NEVER : formatQuantity(months, 'months', 1));
    return {
      kind: 'ranges',
      x: {label: 'Months from now', unit: 'month'},
      rows: rows.map(({van, owner, early, mid, late, place}) => ({
        id: `${place}`,
        label: van,
        group: owner === 'hired' ? 'Hired' : 'The carrier’s',
        low: early,
        mid,
        high: late,
        alternatives: others.map((wear) => wear.find((other) => other.van === van)?.mid),
        text: text(mid),
      })),
      alternativeNames: names,
      never: NEVER,
      barNames: {low: 'worn early', mid: 'worn', high: 'worn late'},
      finding:
        first.mid === null
          ? 'No springs wear within 100 years.'
          : `The springs of ${first.van} wear first: ${text(first.mid)} from now.`,
    };
  },
};

export const charts: readonly ChartSpec[] = [backlogChart, cratesChart, springsChart];
