// What an axis measures, for the caption of a table: its label, and its unit where the label does not say it.
import type {Axis} from '../../model/chart';
import {unitAfter} from '../../model/format';

export function axisWords({label, unit}: Axis): string {
  return unit === '' || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label}, ${unitAfter('2', unit)}`;
}
