// Everything that helps against running out of addresses, from hours of work to months, and which of it is worth naming first.
import type {Interfaces} from '../../../datasets/interfaces';
import {formatQuantity} from '../../../model/format';
import {type Phrase, strong} from '../../../model/phrase';
import type {Gain, Remedies, Remedy, RemedyOutcome} from '../../../model/remedy';
import {biggerSubnets} from './bigger-subnets';
import {cleanUp} from './clean-up';
import {ipv6Cluster} from './ipv6-cluster';
import {moreSubnets} from './more-subnets';
import {largerNodes, smallerNodes} from './node-sizes';
import {prefixDelegation, prefixesWithTarget} from './prefixes';
import {nodesElsewhere, podsElsewhere} from './secondary-range';
import {warmTargets} from './warm-targets';

/** The least effort first. */
const LIST: readonly Remedy<Interfaces>[] = [
  warmTargets,
  cleanUp,
  moreSubnets,
  largerNodes,
  smallerNodes,
  prefixesWithTarget,
  prefixDelegation,
  nodesElsewhere,
  podsElsewhere,
  biggerSubnets,
  ipv6Cluster,
];

/** Less than this is not worth the work. In months. */
const WORTH = 1;

type Found = Extract<RemedyOutcome, {readonly mid: unknown}>;

function months(gain: Gain): number {
  if (gain === 'never') return Number.POSITIVE_INFINITY;
  return typeof gain === 'number' ? gain : 0;
}

function helps(outcome: RemedyOutcome): outcome is Found {
  return !('nothing' in outcome) && !outcome.worse && months(outcome.mid.gain) >= WORTH;
}

/** Of those that help, the one with the least effort; of two with the same, the one that helps more. */
function cheapest(found: readonly RemedyOutcome[]): Found | undefined {
  const efforts = [...new Set(LIST.map(({effort}) => effort))];
  const rank = ({remedy}: Found) => efforts.indexOf(remedy.effort);
  return found
    .filter(helps)
    .reduce<Found | undefined>((best, next) => (best && rank(best) <= rank(next) ? best : next), undefined);
}

function gained({mid}: Found): string {
  return typeof mid.gain === 'number' ? `${formatQuantity(mid.gain, 'month', 0)} more` : 'nothing runs out any more';
}

/** What looks like help and is none. */
function worse(found: readonly RemedyOutcome[]): readonly Phrase[] {
  const harmful = found.filter((outcome) => 'worse' in outcome && outcome.worse).map(({remedy}) => remedy.title);
  return harmful.length > 0 ? [` It would end sooner with: ${harmful.join('; ')}.`] : [];
}

function sentence(found: readonly RemedyOutcome[]): readonly Phrase[] {
  const help = cheapest(found);
  if (!help) {
    const ends = found.some((outcome) => 'mid' in outcome && outcome.mid.before !== null);
    return [
      ends ? 'Nothing in this list helps by a month or more.' : 'Nothing runs out, so nothing is needed.',
      ...worse(found),
    ];
  }
  return ['Cheapest help: ', strong(help.remedy.title), `, ${gained(help)}.`, ...worse(found)];
}

export const remedies: Remedies<Interfaces> = {
  title: 'What would help, and what it costs in work',
  gained: {mid: 'runsOut', early: 'runsOutEarly', never: 'nothing runs out any more'},
  effortNote: 'The efforts are our judgement, not a measurement.',
  list: LIST,
  sentence,
};
