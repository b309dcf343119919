// When each subnet runs out, on one axis: a bar for each pool of addresses, with the date in each alternative.
import type {Answer} from '../../model/calculator';
import type {ChartSpec, RangeBar} from '../../model/chart';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatDate, formatQuantity} from '../../model/format';
import {canShare, isForNodes} from './estate';
import {zoneOf} from './pools';
import {NEVER} from './subnet-row';
import {counted, list, rowName} from './words';

/** Subnets that end together, or one by itself. */
interface Pool {
  readonly id: string;
  readonly rows: readonly RowEvaluation[];
}

const isShared = (evaluation: Evaluation) => evaluation.inputs.subnetDiscovery === true;

/** Where subnets of a zone share their addresses they have one end, and one bar. */
function poolsOf(base: Evaluation): readonly Pool[] {
  const pools = new Map<string, RowEvaluation[]>();
  for (const row of counted(base, 'subnets')) {
    if (!isForNodes(String(row.scope.role)) && row.values.end === null) continue;
    const id = idOf(row, isShared(base));
    pools.set(id, [...(pools.get(id) ?? []), row]);
  }
  return [...pools].map(([id, rows]) => ({id, rows}));
}

function idOf({scope, index}: RowEvaluation, shared: boolean): string {
  if (!shared || !canShare(String(scope.role))) return `${index}`;
  return `${scope.role} ${zoneOf(scope as {readonly zone: string})}`;
}

const monthsOf = (value: unknown) => (typeof value === 'number' ? value : null);

/** The same subnet in an alternative, or the first to end of the same zone and use; undefined where there is none. */
function endIn(other: Evaluation, {id}: Pool, shared: boolean): number | null | undefined {
  const found = counted(other, 'subnets').filter((row) => idOf(row, shared) === id);
  if (found.length === 0) return undefined;
  const ends = found.map((row) => monthsOf(row.values.end)).filter((end) => end !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}

function labelOf({rows}: Pool): string {
  const [first] = rows;
  if (!first) return '';
  if (rows.length === 1) return rowName(first);
  const zone = String(first.scope.zone).trim() || 'no zone';
  return `${zone}${first.scope.role === 'pods' ? ' (pods)' : ''}: ${rows.length} subnets`;
}

function textOf(row: RowEvaluation): string {
  if (row.values.end === null) return NEVER;
  if (row.values.end === 0) return 'now';
  const on = row.values.endOn;
  return typeof on === 'string' && on !== '—' ? formatDate(on) : formatQuantity(Number(row.values.end), 'month', 1);
}

function finding(pools: readonly Pool[]): string {
  const first = pools[0]?.rows[0];
  if (!first || first.values.end === null) return 'No subnet runs out within a hundred years.';
  const together = pools.filter(({rows}) => rows[0]?.values.end === first.values.end);
  const names = list(together.flatMap(({rows}) => rows.map(rowName)));
  const later = pools.length - together.length;
  const many = together.length > 1 || together[0]?.rows.length !== 1;
  const when =
    first.values.end === 0
      ? `${many ? 'are' : 'is'} short already`
      : `${many ? 'run' : 'runs'} out first: ${textOf(first)}`;
  return `${names} ${when}${later > 0 ? `; ${later} more ${later === 1 ? 'bar ends' : 'bars end'} later or never` : ''}.`;
}

export const endsChart: ChartSpec = {
  id: 'ends',
  title: 'When each subnet runs out',
  draw: ({base, alternatives}: Answer, names) => {
    const shared = isShared(base);
    const pools = [...poolsOf(base)].sort((a, b) => order(a) - order(b));
    if (pools.length === 0) return {nothing: 'There is no subnet that nodes or pods take addresses of.'};
    return {
      kind: 'ranges',
      x: {label: 'Months from the day of the counts', unit: 'month'},
      rows: inGroups(
        pools.map((pool): RangeBar => {
          const [row] = pool.rows as readonly [RowEvaluation];
          const zone = String(row.scope.zone).trim();
          return {
            id: pool.id,
            label: labelOf(pool),
            ...(shared || zone === '' ? {} : {group: zone}),
            low: monthsOf(row.values.endEarly),
            mid: monthsOf(row.values.end),
            high: monthsOf(row.values.endLate),
            alternatives: alternatives.map((other) => endIn(other, pool, shared)),
            text: textOf(row),
          };
        }),
      ),
      alternativeNames: names,
      never: NEVER,
      barNames: {low: 'early (one case in ten)', mid: 'the mean growth', high: 'late (one case in ten)'},
      finding: finding(pools),
    };
  },
};

const order = ({rows}: Pool) => monthsOf(rows[0]?.values.end) ?? Number.MAX_VALUE;

/** Rows of one zone stand together, the zone whose first subnet ends first before the others. */
function inGroups(rows: readonly RangeBar[]): readonly RangeBar[] {
  const groups = new Map<string, RangeBar[]>();
  for (const row of rows) groups.set(row.group ?? '', [...(groups.get(row.group ?? '') ?? []), row]);
  return [...groups.values()].flat();
}
