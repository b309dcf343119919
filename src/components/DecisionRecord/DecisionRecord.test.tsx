// A record's part of a page, drawn from a drifted calculation: the sums are in the HTML, and an edit becomes one more cause.
// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, within} from '@testing-library/react';
import {type ReactNode, use, useEffect} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {afterEach, expect, it, vi} from 'vitest';
import type {CalculationView} from '../../report/record/record-view';
import {AnswerListener} from '../Calculator/answer-listener';
import {CalculationPart} from './CalculationPart';

vi.mock('@docusaurus/Link', () => ({
  default: ({to, children}: {to: string; children: ReactNode}) => <a href={to}>{children}</a>,
}));
vi.mock('@docusaurus/ErrorBoundary', () => ({default: ({children}: {children: ReactNode}) => children}));
/** 25 nodes in place of 20. */
vi.mock('../CalculatorIsland', () => ({
  default: function Island() {
    const tell = use(AnswerListener);
    useEffect(() => tell?.(() => ({value: 2190, text: '2,190.00 USD/month'})), [tell]);
    return <p>The calculator</p>;
  },
}));
afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

const causes = [
  {cause: 'model', share: 20, says: 'A month has 730 hours where it had 720.'},
  {cause: 'data', share: 292, says: 'Facts of 20 July 2026 in place of 5 January 2026.'},
] as const;
const DRIFTED: CalculationView = {
  id: 'cost',
  calculator: 'rent',
  title: 'Rent',
  link: '/calculators/rent?v=1&data=2026-01-05&machines=20',
  verdicts: ['drifted', 'due'],
  says: 'Cost: 1,440.00 USD/month as agreed, 1,752.00 USD/month today.',
  problems: [],
  computed: '2026-01-06',
  model: {was: 1, now: 2},
  data: {was: '2026-01-05', now: '2026-07-20'},
  inputs: [{label: 'Nodes', text: '20'}],
  inputsInWords: true,
  outputs: [
    {
      name: 'cost',
      label: 'Cost',
      unit: 'USD/month',
      digits: 2,
      was: '1,440.00 USD/month',
      now: '1,752.00 USD/month',
      wasValue: 1440,
      nowValue: 1752,
      holds: false,
      causes,
    },
    {
      name: 'size',
      label: 'Size',
      unit: '',
      digits: 0,
      was: 'small',
      now: 'large',
      wasValue: null,
      nowValue: null,
      holds: false,
      causes,
    },
  ],
  changed: [{label: 'Price', was: '0.1 USD/hour', now: '0.12 USD/hour', change: '+20.0 %'}],
  conditions: [{text: 'cost > 1500', due: true, today: '1,752.00 USD/month', day: null}],
  today: '/calculators/rent?v=2&data=2026-07-20&nodes=20',
};

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({textContent}) => textContent?.replaceAll('\u00a0', ' ')));
const unchanged = [
  ['Agreed, 6 January 2026', '1,440.00 USD/month', 'small'],
  ['Today’s model', '+20.00 USD/month', 'changed it'],
  ['Facts of 20 July 2026', '+292.00 USD/month', 'changed it'],
];

it('is whole without JavaScript', () => {
  document.body.innerHTML = renderToStaticMarkup(<CalculationPart calculation={DRIFTED} alone load={vi.fn()} />);
  expect(rowsOf(screen.getByRole('table', {name: /agreed, what changed it/}))).toEqual([
    ...unchanged,
    ['Today', '1,752.00 USD/month', 'large'],
  ]);
  expect(rowsOf(screen.getByRole('table', {name: 'Rent: when to look at it again'}))).toEqual([
    ['cost > 1500', '1,752.00 USD/month', 'due'],
  ]);
  for (const says of [
    'A month has 730 hours',
    'Price 0.1 USD/hour → 0.12 USD/hour (+20.0 %)',
    'Computed on 6 January 2026',
  ])
    expect(document.body.textContent).toContain(says);
  expect(screen.getByRole('link', {name: 'Open it in the calculator'}).getAttribute('href')).toBe(DRIFTED.link);
  expect(document.body.textContent).not.toContain('The calculator');
});

it('an edit becomes one more cause, and the sum is today’s answer with it', async () => {
  render(<CalculationPart calculation={DRIFTED} alone load={vi.fn()} />);
  const details = screen.getByText('Change its inputs here').closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect((await screen.findByText('The calculator')).isConnected).toBe(true);
  await screen.findByText('+438.00 USD/month');
  expect(rowsOf(within(details).getByRole('table'))).toEqual([
    ...unchanged,
    ['Your edits', '+438.00 USD/month', 'changed it'],
    ['Today, with your edits', '2,190.00 USD/month', '2,190'],
  ]);
});

it('what cannot be read says so with its place, and shows no number', () => {
  const problems = [{line: 6, column: 21, says: '“cots” is no number of this calculator; the closest is “cost”.'}];
  render(<CalculationPart calculation={{...DRIFTED, verdicts: ['broken'], problems}} alone load={null} />);
  expect(screen.getByRole('listitem').textContent).toBe(`Line 6, column 21: ${problems[0]?.says}`);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('unreadable').isConnected).toBe(true);
});
