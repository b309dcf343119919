// Draws charts as static SVG in a process of its own: reads a line of JSON per chart, writes one JSON object of drawings.
// recharts draws nothing without a document, so jsdom stands in for the browser.
import {createInterface} from 'node:readline';
import {JSDOM} from 'jsdom';
import {cloneElement} from 'react';
import {firstRows} from '../../components/charts/first-rows';
import type {Drawing} from '../../components/charts/layout';
import {type Drawable, isAreas, isBars, isLines, isRangeBars} from '../../model/chart';
import {chartOf} from './line';
import {minimal} from './minimal';

/** What React and recharts look for in the global scope. */
const BROWSER = [
  'window',
  'document',
  'navigator',
  'HTMLElement',
  'SVGElement',
  'Element',
  'Node',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;

async function main(): Promise<void> {
  const {window} = new JSDOM('<!doctype html><body></body>', {pretendToBeVisual: true});
  for (const name of BROWSER)
    Object.defineProperty(globalThis, name, {value: window[name], configurable: true, writable: true});
  const {createRoot} = await import('react-dom/client');
  const {flushSync} = await import('react-dom');
  const {default: LineChart} = await import('../../components/charts/LineChart');
  const {default: RangeChart} = await import('../../components/charts/RangeChart');
  const {default: BarChart} = await import('../../components/charts/BarChart');
  const {default: AreaChart} = await import('../../components/charts/AreaChart');

  const pictureOf = (chart: Drawable, drawing: Drawing) => {
    if (isRangeBars(chart)) return <RangeChart chart={firstRows(chart)} drawing={drawing} />;
    if (isBars(chart)) return <BarChart chart={firstRows(chart)} drawing={drawing} />;
    if (isAreas(chart)) return <AreaChart chart={chart} drawing={drawing} />;
    return <LineChart chart={chart} drawing={drawing} />;
  };
  const draw = (chart: Drawable, drawing: Drawing): string => {
    const holder = window.document.createElement('div');
    window.document.body.append(holder);
    const root = createRoot(holder);
    const picture = pictureOf(chart, drawing);
    // The size reaches recharts' store in an effect: the second flush draws with it.
    flushSync(() => root.render(picture));
    flushSync(() => root.render(cloneElement(picture)));
    const svg = holder.querySelector('svg');
    if (!svg) throw new Error('Nothing was drawn.');
    if (isLines(chart) && !svg.querySelector('.chart-line path, path.chart-line'))
      throw new Error('recharts drew no line.');
    const text = minimal(svg);
    root.unmount();
    holder.remove();
    return text;
  };

  const drawings: Record<string, {wide: string; narrow: string}> = {};
  for await (const line of createInterface({input: process.stdin})) {
    if (line.trim() === '') continue;
    const {id, chart} = chartOf(line);
    drawings[id] = {wide: draw(chart, 'wide'), narrow: draw(chart, 'narrow')};
  }
  process.stdout.write(JSON.stringify(drawings), () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
