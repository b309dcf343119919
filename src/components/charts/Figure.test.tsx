// A figure as a reader meets it: static first, alive on touch, readable by keys, with a table of the very same numbers.
// @vitest-environment jsdom
import {act, cleanup, fireEvent, render, screen, waitFor, within} from '@testing-library/react';
import {afterEach, describe, expect, it} from 'vitest';
import type {Areas, Bars, ChartData} from '../../model/chart';
import {formatNumber} from '../../model/format';
import {Figure} from './Figure';

const chart: ChartData = {
  x: {label: 'Month', unit: 'month'},
  y: {label: 'Cash', unit: 'USD'},
  lines: [
    {
      id: 'mine',
      label: 'yours',
      tone: 'mine',
      points: [
        [0, -100],
        [6, 20],
        [12, 1250.4],
      ],
    },
    {
      id: 'plain',
      label: 'today',
      tone: 'plain',
      points: [
        [0, 0],
        [12, 0],
      ],
    },
  ],
  band: {
    label: 'low to high',
    points: [
      [0, -120, -80],
      [12, 900, 1500],
    ],
  },
  marks: [],
  dot: {x: 6, y: 20},
  finding: 'It pays back in month 5.',
};
const still = {
  wide: '<svg class="chart-svg" data-static="wide"></svg>',
  narrow: '<svg class="chart-svg" data-static="narrow"></svg>',
};

afterEach(cleanup);

describe('a figure', () => {
  it('opens with its finding and the static drawings, named by the finding', () => {
    const {container} = render(<Figure title="When it pays" chart={chart} still={still} touched={false} />);
    expect(screen.getByRole('figure', {name: 'When it pays'})).toBeDefined();
    expect(container.querySelector('figcaption')?.textContent).toBe('It pays back in month 5.');
    expect(within(screen.getByRole('img', {name: 'It pays back in month 5.'})).queryByRole('img')).toBeNull();
    expect(container.querySelectorAll('[data-static]')).toHaveLength(2);
  });

  it('has a table with every number of the drawing', () => {
    const {container} = render(<Figure title="When it pays" chart={chart} still={still} touched={false} />);
    const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['0', formatNumber(-100), '0', `${formatNumber(-120)} to ${formatNumber(-80)}`],
      ['6', '20', '0', ''],
      ['12', '1,250', '0', '900 to 1,500'],
    ]);
    expect([...container.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual([
      'Month',
      'yours, USD',
      'today, USD',
      'low to high, USD',
    ]);
  });

  it('comes alive on the first touch, and then draws what it is given', async () => {
    const {container, rerender} = render(<Figure title="When it pays" chart={chart} still={still} touched={false} />);
    fireEvent.focus(screen.getByRole('slider'));
    await waitFor(() => expect(container.querySelector('[data-static]')).toBeNull(), {timeout: 20_000});
    await waitFor(() => expect(container.querySelector('.chart-line path, path.chart-line')).not.toBeNull());
    expect(container.querySelectorAll('[role="application"]')).toHaveLength(0);
    rerender(<Figure title="When it pays" chart={{...chart, finding: 'It never pays back.'}} still={still} touched />);
    expect(await screen.findByRole('img', {name: 'It never pays back.'})).toBeDefined();
  });

  it('dims the static drawing while it no longer matches and the live one is not there', () => {
    const {container} = render(<Figure title="When it pays" chart={chart} still={still} touched />);
    expect(container.querySelector('[data-static]')).not.toBeNull();
    expect(screen.getByRole('img').getAttribute('data-stale')).toBe('true');
  });

  it('reads its points by keys, from the reader’s own, with units, and puts them away on Escape', async () => {
    const {container} = render(<Figure title="When it pays" chart={chart} still={still} touched={false} />);
    const slider = screen.getByRole<HTMLInputElement>('slider', {name: 'Read the chart along: Month'});
    expect(slider.getAttribute('aria-valuetext')).toBe('Month: 6\u00a0months; yours 20\u00a0USD; today 0\u00a0USD');
    fireEvent.focus(slider);
    fireEvent.change(slider, {target: {value: '2'}});
    expect(slider.getAttribute('aria-valuetext')).toContain('low to high 900\u00a0USD to 1,500\u00a0USD');
    await waitFor(() => expect(container.querySelector('dl')?.textContent).toContain('1,250\u00a0USD'), {
      timeout: 20_000,
    });
    fireEvent.keyDown(document.body, {key: 'Escape'});
    expect(container.querySelector('dl')).toBeNull();
  });

  it('keeps the place of who reads by keys when the page moves under a pointer', () => {
    const {container} = render(<Figure title="When it pays" chart={chart} still={still} touched={false} />);
    const slider = screen.getByRole<HTMLInputElement>('slider');
    act(() => slider.focus());
    fireEvent.change(slider, {target: {value: '2'}});
    fireEvent.pointerOut(slider.parentElement as HTMLElement, {relatedTarget: container});
    expect(slider.value).toBe('2');
    act(() => slider.blur());
    expect(slider.value).toBe('1');
  });

  it('says why there is nothing to draw', () => {
    render(<Figure title="When it pays" chart={{nothing: 'There is no fleet.'}} touched={false} />);
    expect(screen.getByText('There is no fleet.')).toBeDefined();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

const bars: Bars = {
  kind: 'bars',
  linked: true,
  x: {label: 'Series', unit: 'series'},
  rows: [
    {id: 'now', label: 'Series now', from: 0, to: 700, tone: 'plain', text: '700 series'},
    {id: 'le', label: 'Fewer buckets', from: 300, to: 700, tone: 'mine', text: '400 series less', note: 'le'},
  ],
  barNames: {label: 'Change', from: 'left', to: 'before', note: 'label'},
  finding: 'Fewer buckets take most away.',
};

const areas: Areas = {
  kind: 'areas',
  unit: 'series',
  levels: ['Metric', 'handler'],
  rows: [
    {
      ...{id: 'a', label: 'http_requests_total', value: 750, text: '750 series'},
      parts: [{id: '1', label: '/pay', value: 500, text: '500 series'}],
    },
    {id: 'b', label: 'up', value: 250, text: '250 series'},
  ],
  finding: 'One metric is three quarters.',
};

describe('bars and areas', () => {
  const cells = (container: HTMLElement) =>
    [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')),
    );

  it('have a table with every number', () => {
    const first = render(<Figure title="What the changes leave" chart={bars} touched={false} />);
    expect(cells(first.container)).toEqual([
      ['Series now', '0', '700', '', '700 series'],
      ['Fewer buckets', '300', '700', 'le', '400 series less'],
    ]);
    first.unmount();
    const {container} = render(<Figure title="Where the series are" chart={areas} touched={false} />);
    expect(cells(container)).toEqual([
      ['http_requests_total', '', '750', '75.0 %'],
      ['http_requests_total', '/pay', '500', '50.0 %'],
      ['up', '', '250', '25.0 %'],
    ]);
  });

  it('are read by keys, place by place, with the place marked and its numbers beside it', async () => {
    const {container} = render(<Figure title="What the changes leave" chart={bars} still={still} touched={false} />);
    const keys = screen.getByRole<HTMLInputElement>('slider', {name: 'Read the chart along: Change'});
    act(() => keys.focus());
    fireEvent.change(keys, {target: {value: '1'}});
    expect(keys.getAttribute('aria-valuetext')).toBe(
      'Fewer buckets; left 300; before 700; label le; In words 400 series less',
    );
    await waitFor(() => expect(container.querySelector('.chart-read')).not.toBeNull(), {timeout: 20_000});
    expect(container.querySelector('dl')?.textContent).toContain('400 series less');
    fireEvent.keyDown(document.body, {key: 'Escape'});
    expect(container.querySelector('.chart-read')).toBeNull();
  });

  it('are read by a pointer, the innermost area first', async () => {
    const {container} = render(<Figure title="Where the series are" chart={areas} touched />);
    const spot = await waitFor(() => container.querySelector('[data-at="1"]') ?? Promise.reject(new Error('none')), {
      timeout: 20_000,
    });
    fireEvent.pointerDown(spot);
    expect(container.querySelector('.chart-tip')?.textContent).toContain('http_requests_total · /pay');
    fireEvent.pointerOut(spot, {relatedTarget: document.body});
    expect(container.querySelector('.chart-tip')).toBeNull();
  });
});
