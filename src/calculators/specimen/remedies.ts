// What makes the specimen's springs last: a change that helps, one that ends the matter, one that makes it worse.
import type {Evaluation} from '../../model/evaluate';
import type {Row} from '../../model/field';
import {formatNumber, formatQuantity} from '../../model/format';
import {strong} from '../../model/phrase';
import type {Change, Remedies, Remedy} from '../../model/remedy';

const FULL = 95;
const MOST_VANS = 1000;

function fleetOf({inputs}: Evaluation): readonly Row[] {
  return inputs.fleet as readonly Row[];
}

const oneVanMore: Remedy<null> = {
  id: 'one-van-more',
  title: 'One van more of the first kind',
  effort: 'hours',
  newNodes: 'a van',
  edges: ['Another van needs another driver.'],
  apply: (base) => `hire ${fleetOf(base)[0]?.van}\nhire --confirm`,
  change: (base): Change => {
    const [first, ...rest] = fleetOf(base);
    if (typeof first?.vans !== 'number' || first.vans >= MOST_VANS)
      return {nothing: 'There is no room for another van.'};
    return {fleet: [{...first, vans: first.vans + 1}, ...rest]};
  },
};

const fuller: Remedy<null> = {
  id: 'fuller',
  title: 'Fill the disks',
  effort: '1 to 3 weeks',
  newNodes: 'no',
  edges: ['Full disks are slow to read.', 'Nothing can be added at the last minute.'],
  apply: () => `rsync --fill=${FULL}`,
  change: ({scope}): Change =>
    (scope.fill as number) >= FULL
      ? {nothing: `The disks are filled to ${formatNumber(scope.fill as number)} % already.`}
      : {fill: FULL},
};

const smaller: Remedy<null> = {
  id: 'smaller',
  title: 'Disks of half the size',
  effort: 'days',
  newNodes: 'no',
  edges: ['The same data needs twice the crates.'],
  apply: ({scope}) => `order --size ${(scope.load as number) / 2}`,
  change: ({scope}): Change =>
    (scope.load as number) > 0 ? {load: (scope.load as number) / 2} : {nothing: 'There are no disks to halve.'},
};

const noNewData: Remedy<null> = {
  id: 'no-new-data',
  title: 'Write the new data elsewhere',
  effort: 'months',
  newNodes: 'another archive',
  edges: ['Somebody has to want it.'],
  apply: () => 'mount -o ro /archive',
  change: ({scope}): Change => (scope.arrivals === 0 ? {nothing: 'Nothing new is written.'} : {arrivals: 0}),
};

export const remedies: Remedies<null> = {
  title: 'What makes the springs last',
  gained: {mid: 'springsMid', early: 'springsEarly', never: 'they never wear'},
  effortNote: 'The effort is our guess: a van driver knows better.',
  list: [oneVanMore, fuller, smaller, noNewData],
  sentence: ([best]) => {
    if (!best || 'nothing' in best || best.worse || best.mid.gain === 'still never' || best.mid.gain === 0)
      return ['Nothing here makes them last.'];
    const {gain} = best.mid;
    return [
      strong(best.remedy.title),
      ' helps most: ',
      typeof gain === 'number' ? `${formatQuantity(gain, 'months', 1)} more` : 'they never wear',
      '.',
    ];
  },
};
