// The EC2 facts as a dataset: instance types, on-demand prices by region, measured speed, commitment discounts.
import type {Dataset} from '../../model/dataset';
import type {Inputs} from '../../model/field';
import {formatDate} from '../../model/format';
import {build} from './build';
import type {Ec2} from './ec2';
import {entryOf, SNAPSHOTS} from './manifest';
import {record} from './record';
import {requireRegion} from './regions';

export type {Ec2, InstanceType} from './ec2';
export {excerpt} from './excerpt';
export {ATTRIBUTION, MEASUREMENTS, type Measurement} from './measurements';
export {nearestTypes} from './nearest-types';
export {REGIONS} from './regions';

function regionOf(inputs: Inputs): string | undefined {
  return typeof inputs.region === 'string' ? requireRegion(inputs.region).id : undefined;
}

/**
 * The input named `region` decides which prices are read; a calculator without it gets neither prices nor
 * discounts.
 * A snapshot is never edited or deleted, because links pin it: a correction is a new date (docs/contributing/add-a-dataset.md).
 */
export const ec2: Dataset<Ec2> = {
  name: 'ec2',
  dates: SNAPSHOTS.map((snapshot) => snapshot.date),
  describe(data, inputs) {
    const region = regionOf(inputs);
    if (region === undefined) return `EC2 facts of ${formatDate(data.date)}`;
    return `prices of ${formatDate(data.pricesAsOf(region).date)}, ${region}`;
  },
  partsFor(date, inputs) {
    const region = regionOf(inputs);
    const ofRegion = region === undefined ? [] : [`prices/${region}`, `discounts/${region}`];
    const names = ['types', 'measurements', ...ofRegion];
    return names.map((name) => entryOf(date, name).path);
  },
  build,
  record,
};
