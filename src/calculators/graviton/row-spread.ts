// Which spread a row's low and high come from, for whoever puts it in words.
import type {Ec2} from '../../datasets/ec2';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import type {Spread} from './lookups';
import type {OwnSpeed} from './own-figures';
import {spreadAsked} from './speed-factor';
import {word} from './words';

/** The spread, or why the margin stands in; null where no spread was asked for. */
export function spreadOfRow({scope}: Evaluation, row: RowEvaluation, data: Ec2): Spread | string | null {
  const [from, to] = [data.type(word(row, 'typeFrom')), data.type(word(row, 'typeTo'))];
  if (!from || !to) return null;
  const {uncertainty, workload, speeds} = scope as {uncertainty: string; workload: string; speeds: readonly OwnSpeed[]};
  return spreadAsked({uncertainty, workload, speeds}, from, to, data);
}

/** Whether low and high of the row are those of its spread. */
export function hasSpread(base: Evaluation, row: RowEvaluation, data: Ec2): boolean {
  const spread = spreadOfRow(base, row, data);
  return spread !== null && typeof spread !== 'string';
}
