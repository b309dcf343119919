// The EC2 facts as a dataset: instance types, on-demand prices by region, measured speed, commitment discounts.
import type {Dataset} from '../../model/dataset';
import type {Inputs} from '../../model/field';
import type {Ec2} from './ec2';
import {load} from './load';
import {requireRegion} from './regions';
import {entryOf, SNAPSHOTS} from './snapshots';

export type {Dated, Discounts, Ec2, InstanceType, Price} from './ec2';
export {excerpt} from './excerpt';
export {ATTRIBUTION, type Load, MEASUREMENTS, type Measurement} from './measurements';
export {nearestTypes} from './nearest-types';
export {type Region, REGIONS} from './regions';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function spell(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [day, MONTHS[(month ?? 0) - 1], year].filter((each) => each !== undefined).join(' ');
}

function regionOf(inputs: Inputs): string | undefined {
  return typeof inputs.region === 'string' ? requireRegion(inputs.region).id : undefined;
}

/**
 * The input named `region` decides which prices are read; a calculator without it gets everything but prices.
 * A snapshot is never edited or deleted, because links pin it: a correction is a new date (docs/contributing/add-a-dataset.md).
 */
export const ec2: Dataset<Ec2> = {
  name: 'ec2',
  dates: SNAPSHOTS.map((snapshot) => snapshot.date),
  describe(data, inputs) {
    const region = regionOf(inputs);
    if (region === undefined) return `EC2 facts of ${spell(data.date)}`;
    return `prices of ${spell(data.pricesAsOf(region).date)}, ${region}`;
  },
  partsFor(date, inputs) {
    const region = regionOf(inputs);
    const names = ['types', 'measurements', 'discounts', ...(region === undefined ? [] : [`prices/${region}`])];
    return names.map((name) => entryOf(date, name).path);
  },
  load,
};
