// What the date hangs on: the growth, and which of addresses and whole blocks is the bottleneck.
import type {Answer} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {formatDate, formatQuantity} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';
import {isMissing} from '../../model/value';
import {dayAfter} from './dates';
import {startOf} from './totals';
import {boundWords, number, text} from './words';

export function hangsOn({base}: Answer): readonly Phrase[] {
  return [...bound(base), ...band(base)];
}

function bound(base: Evaluation): readonly Phrase[] {
  if (base.values.runsOut === null) return [];
  const words = boundWords(base);
  if (text(base, 'boundBy') === '/28 blocks') {
    const free = formatQuantity(number(base, 'freeTotal'), 'address', 0);
    return ['Bound by ', strong(words, 'boundBy'), `, not by addresses, of which ${free} are free. `];
  }
  return ['Bound by ', strong(words, 'boundBy'), '. '];
}

function band(base: Evaluation): readonly Phrase[] {
  const [early, late] = [base.values.runsOutEarly ?? null, base.values.runsOutLate ?? null];
  if (early === null && late === null) return ['Nothing ends even with the growth that one case in ten exceeds.'];
  if (base.values.runsOut === 0) return ['No growth is needed for that.'];
  const spread = formatQuantity(base.scope.growthDeviation as number, '%/month');
  const why = ` in eight cases of ten, if growth spreads by ${spread}.`;
  if (typeof early !== 'number') return [];
  if (late === null) return ['From ', strong(day(base, early), 'runsOutEarly'), ' on, or never,', why];
  if (early === late)
    return [
      base.scope.growthDeviation === 0
        ? 'The growth is taken as certain: no spread is set.'
        : 'It is the same day with faster growth and with slower.',
    ];
  return [
    'Between ',
    strong(day(base, early), 'runsOutEarly'),
    ' and ',
    strong(day(base, late as number), 'runsOutLate'),
    why,
  ];
}

function day(base: Evaluation, months: number): string {
  const start = startOf({counted: String(base.inputs.counted)});
  return isMissing(start) ? `month ${months.toFixed(1)}` : formatDate(dayAfter(start, months));
}
