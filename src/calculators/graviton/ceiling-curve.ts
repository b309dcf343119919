// How work per dollar moves with the CPU ceiling: the curve with its kink at one thread per core.
import type {Series} from '../../model/value';
import {workPerVcpu} from './capacity';

interface CurveRow {
  readonly vcpuFrom: number;
  readonly vcpuTo: number;
  readonly threadsFrom: number;
  readonly threadsTo: number;
  readonly smtFrom: number;
  readonly smtTo: number;
  readonly measuredSpeed: number;
  readonly speedFactor: number;
  readonly nodesFrom: number;
  readonly rateFrom: number;
  readonly rateTo: number;
}

const STEP = 2.5;

/**
 * The fleet's ratio at ceilings from 30 % (or below, where the reader is) to 100 %, in per cent.
 * The fleet's work is what it does today at each ceiling; a target ceiling of its own stays where the reader put it.
 */
export function ceilingCurve(rows: readonly CurveRow[], ceiling: number, ceilingTarget: number | null): Series {
  const start = Math.min(30, Math.max(STEP, Math.floor(ceiling / 10) * 10));
  const points = Math.round((100 - start) / STEP) + 1;
  const grid = Array.from({length: points}, (_, index) => Math.min(100, start + index * STEP));
  // Below the first step of the grid the reader's own ceiling is where the curve begins.
  const ceilings = ceiling < start ? [ceiling, ...grid] : grid;
  return ceilings.map((at) => ({ceiling: at, ratio: ratioAt(rows, at, ceilingTarget ?? at)}));
}

function ratioAt(rows: readonly CurveRow[], ceiling: number, ceilingThere: number): number {
  let today = 0;
  let there = 0;
  for (const row of rows) {
    const capacityFrom = row.vcpuFrom * workPerVcpu(ceiling / 100, row.threadsFrom, row.smtFrom / 100);
    const capacityTo =
      row.vcpuTo *
      row.measuredSpeed *
      row.speedFactor *
      workPerVcpu(ceilingThere / 100, row.threadsTo, row.smtTo / 100);
    today += row.nodesFrom * row.rateFrom;
    there += ((row.nodesFrom * capacityFrom) / capacityTo) * row.rateTo;
  }
  return today / there;
}
