// What a link or a record claims, opened and ready to be worked out again, or what is broken about it.
import type {AnyCalculator} from '../../model/calculator';
import {type Address, readAddress} from '../../permalink/address';
import {nearest} from '../../permalink/nearest';
import {type Notice, type Opened, openLink} from '../../permalink/permalink';
import {type Condition, readCondition} from './condition';
import {type Mark, readMarks} from './fail-on';
import type {Calculation, Flaw} from './front-matter';
import {type Frozen, frozenInLink, frozenInRecord, type Printed} from './frozen';
import {checkAgainstLink} from './frozen-inputs';

export interface Claim {
  readonly offset: number;
  /** A record's name for it; null for a link in the text. */
  readonly id: string | null;
  readonly link: string;
  /** Null when the link leads to none that there is. */
  readonly calculator: AnyCalculator | null;
  readonly opened: Opened | null;
  readonly frozen: readonly Frozen[];
  readonly conditions: readonly Condition[];
  /** The number that the text prints from the link, where it prints one. */
  readonly printed: Printed | null;
  /** The record's own words; null for a link in the text. */
  readonly calculation: Calculation | null;
  /** Verdicts with which the text marks it to fail. */
  readonly failOn: readonly Mark[];
  /** With any, nothing is worked out. */
  readonly flaws: readonly Flaw[];
}

/** Signs by which a link says that it is one of ours, even when its calculator's name is misspelt. */
const OURS = /(?:^|&)(?:v=\d|data=\d|was=)/;

/** Null for an address of somebody else's calculators. */
export function claimOfLink(calculators: readonly AnyCalculator[], link: string, offset: number): Claim | null {
  const address = readAddress(link);
  if (!address?.state) return null;
  if (!calculators.some(({name}) => name === address.name) && !OURS.test(address.state.text)) return null;
  return openClaim(calculators, {link, offset, id: null, calculation: null}, address);
}

export function claimOfCalculation(calculators: readonly AnyCalculator[], calculation: Calculation): Claim {
  const {link: written, id, flaws} = calculation;
  const place = {link: written?.text ?? '', offset: written?.offset ?? calculation.offset, id, calculation};
  const address = readAddress(place.link);
  if (!written) return {...broken(place), flaws};
  if (!address?.state) {
    const says = `“${place.link}” is no link with inputs: write /calculators/<name>?v=….`;
    return {...broken(place), flaws: [...flaws, {offset: place.offset, says}]};
  }
  const claim = openClaim(calculators, place, address);
  const {calculator, opened} = claim;
  if (!calculator || !opened || claim.flaws.length > 0) return {...claim, flaws: [...flaws, ...claim.flaws]};
  const refused: Flaw[] = [];
  const read = <T>(offset: number, reading: () => T): readonly T[] => {
    try {
      return [reading()];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refused.push({offset, says: error.message});
      return [];
    }
  };
  const outputs = calculation.outputs.flatMap(([name, value]) =>
    read(value.offset, () => frozenInRecord(calculator, name.text, value.text)),
  );
  const inWords = new Set(outputs.map(({step}) => step.name));
  return {
    ...claim,
    frozen: [...outputs, ...claim.frozen.filter(({step}) => !inWords.has(step.name))],
    conditions: calculation.revisitWhen.flatMap((each) =>
      read(each.offset, () => readCondition(calculator, each.text)),
    ),
    failOn: calculation.failOn.flatMap((each) => read(each.offset, () => readMarks(each.text))).flat(),
    flaws: [...flaws, ...checkAgainstLink(calculator, opened, calculation), ...refused],
  };
}

interface Place {
  readonly link: string;
  readonly offset: number;
  readonly id: string | null;
  readonly calculation: Calculation | null;
}

function broken(place: Place): Claim {
  const nothing = {calculator: null, opened: null, frozen: [], conditions: [], printed: null, failOn: [], flaws: []};
  return {...place, ...nothing};
}

function openClaim(calculators: readonly AnyCalculator[], place: Place, {name, state}: Address): Claim {
  const {offset, link} = place;
  const calculator = calculators.find((each) => each.name === name);
  if (!calculator || !state) {
    const names = calculators.filter(({hidden}) => !hidden).map((each) => each.name);
    const near = nearest(name, names) ?? names.join(', ');
    const says = `There is no calculator called “${name}”: write ${near}.`;
    return {...broken(place), flaws: [{offset: offset + Math.max(link.indexOf(name), 0), says}]};
  }
  const opened = openLink(calculator, state.text, state.ignored);
  const flaws = opened.notices
    .filter(({code}) => code !== 'foreign-key')
    .map((notice) => ({offset: offset + placeOf(link, notice.key), says: saysOf(notice, calculator, opened)}));
  const frozen = flaws.length > 0 ? [] : frozenInLink(calculator, opened.was);
  return {...broken(place), calculator, opened, frozen, flaws};
}

/** A notice in the words of a check: no page is there to be reloaded. */
function saysOf({code, reason, nearest: near}: Notice, {name, version}: AnyCalculator, opened: Opened): string {
  if (code === 'newer-version')
    return `The link was written for version ${opened.version} of ${name}, and this program has version ${version}: install a newer one.`;
  return near === undefined || reason.includes(near) ? reason : `${reason} Perhaps “${near}” was meant.`;
}

/** Where a key stands in a link; its beginning when it is written in another way. */
function placeOf(link: string, key: string): number {
  const at = ['?', '&', '#'].map((sign) => link.indexOf(`${sign}${key}`)).find((index) => index >= 0);
  return at === undefined ? 0 : at + 1;
}
