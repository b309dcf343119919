// The pictures, in the order of the page: what makes the series, what dropping it saves, what the changes leave, deploys, vendors.
import type {ChartSpec} from '../../model/chart';
import {areas} from './pictures/areas';
import {waterfall} from './pictures/changes';
import {cliff} from './pictures/cliff';
import {costs} from './pictures/costs';
import {labelSets} from './pictures/label-sets';

export const charts: readonly ChartSpec[] = [
  {id: 'areas', title: 'A few metrics make most of the series, and a few labels most of these', draw: areas},
  {id: 'labelSets', title: 'What a label saves is what it multiplies, not how many values it has', draw: labelSets},
  {id: 'changes', title: 'What the changes leave', draw: waterfall},
  {id: 'cliff', title: 'Deploys are free up to a number, and then their peak counts all month', draw: cliff},
  {id: 'costs', title: 'Vendors count different things, and so differ by multiples', draw: costs},
];
