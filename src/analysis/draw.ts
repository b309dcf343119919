// One number out of a range: what `40..60`, a 90 % interval, stands for when it is drawn from.
import type {QuantityField} from '../model/field';
import type {Interval} from '../model/interval';
import {type Random, standardNormal} from './random';

/** Deviations of a standard normal between its middle and its 95 % point. */
const TO_95 = 1.6448536269514722;
/** Draws that fall outside the domain are drawn again this often; then the domain's end is taken. */
const PATIENCE = 100;
/** Digits of a draw. Programs' logarithms and cosines may differ in the last of their sixteen, and a link has the same band in all. */
const DIGITS = 10;

/**
 * One draw from a 90 % interval. Lognormal where both ends are positive, as sizes and rates are: 5 % lie below the low end and 5 %
 * above the high end. Normal, about the middle, where the low end is 0 or less. Never outside the domain; whole where things are counted.
 */
export function drawFrom({domain, kind}: QuantityField, {low, high}: Interval, random: Random): number {
  const isLog = low > 0;
  const [from, to] = isLog ? [Math.log(low), Math.log(high)] : [low, high];
  for (let tries = 0; ; tries++) {
    const drawn = (from + to) / 2 + ((to - from) / 2 / TO_95) * standardNormal(random);
    const value = Number((isLog ? Math.exp(drawn) : drawn).toPrecision(DIGITS));
    const whole = kind === 'count' ? Math.round(value) : value;
    if (whole >= domain[0] && whole <= domain[1]) return whole;
    if (tries >= PATIENCE) return Math.min(domain[1], Math.max(domain[0], whole));
  }
}
