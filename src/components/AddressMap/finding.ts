// What the map shows as a sentence: how much is free, whether a prefix would find room in it, and what is held for nothing.
import {CELL_STATES, type StateCounts, sumCounts, wholeFreeBlocks} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';

/** @param counts one per subnet, at least one */
export function findingOf(counts: readonly StateCounts[]): string {
  const sum = sumCounts(counts);
  const free = sum.free + sum.stranded;
  const usable = CELL_STATES.reduce((total, state) => total + sum[state], 0) - sum.aws;
  const blocks = wholeFreeBlocks(sum);
  const withBlocks = counts.filter(({free: whole}) => whole > 0).length;
  const room =
    blocks === 0
      ? 'no /28 among them is whole: prefix delegation would find no room today'
      : `${counted(blocks, 'whole /28 is', 'whole /28s are')} among them, in ${formatNumber(withBlocks)} of ${counted(counts.length, 'subnet')}`;
  return `${formatNumber(free)} of ${formatNumber(usable)} addresses are free; ${room}.${heldOf(sum)}`;
}

function heldOf({warm, sticky, leaked}: StateCounts): string {
  const parts = [
    ...(warm + sticky > 0 ? [`${formatNumber(warm + sticky)} more are held warm by nodes without a pod`] : []),
    ...(sticky > 0 ? [`${formatNumber(sticky)} of those on interfaces that scale-in stranded`] : []),
    ...(leaked > 0 ? [`${formatNumber(leaked)} ${leaked === 1 ? 'belongs' : 'belong'} to interfaces nobody uses`] : []),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

function counted(count: number, one: string, more = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : more}`;
}
