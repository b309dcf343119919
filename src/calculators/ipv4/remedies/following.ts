// What was counted of subnets, once today's nodes are as changed settings would have them.
import type {Interfaces} from '../../../datasets/interfaces';
import {type Evaluation, evaluate, type RowEvaluation} from '../../../model/evaluate';
import type {Inputs, Row} from '../../../model/field';
import {isInterval, middle} from '../../../model/interval';
import {steps} from '../model';
import {number} from '../words';

/** A row's cell as the model reads it: a range as its middle, null when blank. */
export function cellOf(row: Row, cell: string): number | null {
  const value = row[cell];
  if (isInterval(value)) return middle(value);
  return typeof value === 'number' ? value : null;
}

/**
 * Moves what the reader counted by what the model says that the change does: addresses that today's nodes give back are free, those
 * that they take are not. Rows that were not counted are left as they are. Rows of the change stand at the places of today's; more
 * may follow them.
 */
export function following(base: Evaluation, change: Inputs, data: Interfaces): Inputs {
  const rows = (change.subnets ?? base.inputs.subnets) as readonly Row[];
  if (rows.every((row) => row.free === null && row.blocks === null && row.prefixes === null)) return change;
  const after = evaluate(steps.stages, {...base.inputs, ...change}, data);
  const moved = rows.map((row, at) => {
    const [was, is] = [base.rows.subnets?.[at], after.rows.subnets?.[at]];
    return was && is && !was.leftOut && !is.leftOut ? movedRow(row, was, is) : row;
  });
  return moved.every((row, at) => row === rows[at]) ? change : {...change, subnets: moved};
}

function movedRow(row: Row, was: RowEvaluation, is: RowEvaluation): Row {
  const given = Math.round(number(was, 'heldByModel') - number(is, 'heldByModel'));
  const prefixes = Math.round(number(is, 'prefixesByModel') - number(was, 'prefixesByModel'));
  if (given === 0 && prefixes === 0) return row;
  const free = cellOf(row, 'free');
  const most = number(is, 'usable') - (cellOf(row, 'other') ?? 0);
  return {
    ...row,
    ...(free === null ? {} : {free: Math.round(Math.max(0, Math.min(most, free + given)))}),
    ...blocksAfter(row, number(was, 'prefixesByModel') > 0 && number(is, 'prefixesByModel') > 0, prefixes),
  };
}

/** Prefixes that are given back are whole /28s again. Single addresses that are given back leave no count of them: it is expected. */
function blocksAfter(row: Row, inPrefixes: boolean, more: number): Partial<Row> {
  if (!inPrefixes) return {blocks: null, prefixes: null};
  const [blocks, prefixes] = [cellOf(row, 'blocks'), cellOf(row, 'prefixes')];
  return {
    ...(blocks === null ? {} : {blocks: Math.max(0, Math.round(blocks - more))}),
    ...(prefixes === null ? {} : {prefixes: Math.max(0, Math.round(prefixes + more))}),
  };
}
