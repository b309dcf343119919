// Two pictures: what script costs the reader, and what readers cost the host.
import type {Answer} from '../../model/calculator';
import type {ChartSpec, Line} from '../../model/chart';
import {type Evaluation, evaluate} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {steps} from './model';
import {numberOf} from './words';

const POINTS = 24;
const LEAST_SCRIPT = 200;
/** How far beyond today's readers the bill is drawn: until it is another one, or at least this far. */
const GROWTH = [10, 100, 1000] as const;

/** The whole model again with another value of one input, so that a picture cannot disagree with the answer. */
function curve({inputs}: Evaluation, input: string, end: number, step: string): Line['points'] {
  return Array.from({length: POINTS + 1}, (_, at): readonly [number, number] => {
    const x = (end * at) / POINTS;
    return [x, numberOf(evaluate(steps.stages, {...inputs, [input]: x}, null), step)];
  });
}

/** Alternatives whose line is another than the reader's: two lines in one place cannot be told apart. */
function beside(
  {alternatives}: Answer,
  names: readonly string[],
  mine: Line['points'],
  of: (e: Evaluation) => Line['points'],
) {
  return alternatives.flatMap((each, place): Line[] => {
    const points = of(each);
    const same = points.every(([, y], at) => y === mine[at]?.[1]);
    return same ? [] : [{id: `alt${place + 1}`, label: names[place] ?? '', tone: 'alternative', points}];
  });
}

const scriptChart: ChartSpec = {
  id: 'script',
  title: 'Every kilobyte of script is waited for',
  draw: (answer, names) => {
    const {base} = answer;
    const script = numberOf(base, 'script');
    const end = Math.max(LEAST_SCRIPT, ...[base, ...answer.alternatives].map((each) => numberOf(each, 'script') * 1.5));
    const ready = (each: Evaluation) => curve(each, 'script', end, 'ready');
    const mine = ready(base);
    const more = numberOf(evaluate(steps.stages, {...base.inputs, script: script + 100}, null), 'ready');
    return {
      x: {label: 'Script loaded with the page', unit: 'kB'},
      y: {label: 'Until a first view is ready', unit: 'second'},
      lines: [
        {id: 'ready', label: 'ready', tone: 'mine', points: mine},
        {id: 'readable', label: 'readable', tone: 'plain', points: curve(base, 'script', end, 'readable')},
        ...beside(answer, names, mine, ready),
      ],
      marks: [],
      dot: {x: script, y: numberOf(base, 'ready')},
      finding: `With ${formatQuantity(script, 'kB')} of script a first view is ready after ${formatQuantity(numberOf(base, 'ready'), 'seconds', 1)}; with 100 kB more, after ${formatQuantity(more, 'seconds', 1)}.`,
    };
  },
};

const costAt = ({inputs}: Evaluation, views: number) =>
  numberOf(evaluate(steps.stages, {...inputs, views}, null), 'monthlyCost');

const costChart: ChartSpec = {
  id: 'cost',
  title: 'What more readers cost',
  draw: (answer, names) => {
    const {base} = answer;
    const views = numberOf(base, 'views');
    if (views === 0) return {nothing: 'Nobody reads these pages, so there is nothing to draw.'};
    const now = numberOf(base, 'monthlyCost');
    const growth = GROWTH.find((times) => costAt(base, views * times) !== now) ?? GROWTH[0];
    const cost = (each: Evaluation) => curve(each, 'views', views * growth, 'monthlyCost');
    const mine = cost(base);
    const dollars = (amount: number) => formatQuantity(amount, 'USD', 2);
    return {
      x: {label: 'Page views in a month', unit: 'view'},
      y: {label: 'Cost of serving', unit: 'USD/month'},
      lines: [{id: 'cost', label: 'cost', tone: 'mine', points: mine}, ...beside(answer, names, mine, cost)],
      marks: [],
      dot: {x: views, y: now},
      finding: `${formatQuantity(views, 'views')} a month cost ${dollars(now)} to serve; ${formatNumber(growth)} times as many cost ${dollars(mine.at(-1)?.[1] ?? 0)}.`,
    };
  },
};

export const charts: readonly ChartSpec[] = [scriptChart, costChart];
