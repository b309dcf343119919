// The views over the small estate, asked as a reader asks: sets ranked, changes tried, undone, moved, and kept over other files.
// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, waitFor, within} from '@testing-library/react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {AskSeries} from '../../calculators/cardinality/imports';
import {page} from '../../calculators/cardinality/testing/estate';
import {type ToldSeries, toldOf, toldOfEstate} from '../../calculators/cardinality/testing/estate-detail';
import SeriesDetail from './index';

const told = await toldOfEstate();
const show = ({detail, ask}: ToldSeries = told) => render(<SeriesDetail detail={detail} ask={ask} />);
const sets = () => screen.getByRole('table', {name: /^Label sets/});
const stack = () => screen.getAllByRole('heading', {level: 4}).map(({textContent}) => textContent);
/** What a button does, and what it says for those who do not see what it stands beside. */
const button = (does: string, about = '') => screen.getByRole('button', {name: new RegExp(`^${does}\\s?${about}$`)});
const press = (does: string, about?: string) => fireEvent.click(button(does, about));
/** As a browser does when a summary is pressed. */
const unfold = (summary: RegExp) =>
  screen.getAllByText(summary).map((each) => {
    const details = each.closest('details') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    return details;
  });
const counted = (text: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text));

afterEach(cleanup);

describe('label sets', () => {
  it('shows single labels at once, then pairs, ranked by what they save', async () => {
    show();
    expect(within(sets()).getAllByRole('rowheader')[0]?.textContent).toMatch(/^path/);
    await counted(/Yet pod and uid together save 52/);
    const rows = within(sets()).getAllByRole('row').slice(1);
    const saved = rows.map((row) => Number(row.querySelector('b')?.textContent));
    expect(saved[0]).toBe(52);
    expect([...saved].sort((one, other) => other - one)).toEqual(saved);
    fireEvent.click(screen.getByRole('radio', {name: 'One label'}));
    expect(
      within(sets())
        .getAllByRole('rowheader')
        .every((each) => !each.textContent?.includes(' and ')),
    ).toBe(true);
  });

  it('counts in one metric, and says a name that is not there', async () => {
    show();
    await counted(/together save/);
    const box = screen.getByRole('combobox', {name: 'In metric'});
    fireEvent.change(box, {target: {value: 'memory_bites'}});
    fireEvent.blur(box);
    await counted(/There is no metric “memory_bites”/);
    press('memory_bytes');
    await counted(/Alone, state saves the most: 3 of 6/);
    press('Aggregate away', 'state');
    await counted(/Aggregate state away in memory_bytes/);
  });
});

describe('changes', () => {
  it('are added from a set, judged, and undone', async () => {
    show();
    await counted(/together save 52/);
    press('Drop', 'pod and uid');
    await counted(/Not safe\..*series would share their labels with another/);
    expect(document.body.textContent).toMatch(/78 → 26 series/);
    press('Aggregate away', 'pod and uid');
    await counted(/Aggregate pod and uid away in all 3 metrics/);
    press('Undo', 'Drop pod and uid everywhere');
    await counted(/One change leaves 34 of 78.series/);
    expect(stack()).toHaveLength(1);
    expect(document.body.textContent).toMatch(/Safe for these series/);
    press('Put it back');
    await counted(/2 changes leave 26 of 78.series/);
  });

  it('act in their order, and can change it', async () => {
    show();
    await counted(/together save 52/);
    press('Aggregate away', 'path');
    press('Aggregate away', 'pod and uid');
    await counted(/2 changes leave/);
    const [first, second] = stack();
    press('Earlier', second ?? '');
    await waitFor(() => expect(stack()).toEqual([second, first]));
    expect(document.activeElement?.textContent).toBe(`Later ${second}`);
  });

  it('offer the configurations of each, and say why a program has none', async () => {
    show();
    await counted(/together save 52/);
    press('Drop', 'pod and uid');
    press('Aggregate away', 'pod and uid');
    await counted(/Safe for these series/);
    const [dropped, aggregated] = unfold(/^How it is done/);
    await counted(
      /Prometheus, Collector and Grafana Cloud: not this way\.|Prometheus and Collector: not this way\. It is not safe, for the reason above/,
    );
    expect(dropped && within(dropped).queryByRole('button')).toBeNull();
    const copies = await within(aggregated as HTMLElement).findAllByRole('button');
    expect(copies.map(({textContent}) => textContent?.split(':')[0])).toEqual([
      'Copy rules.yml for Prometheus',
      'Copy prometheus.yml for Prometheus',
      'Copy collector.yaml for Collector',
      'Copy rules.json for Grafana Cloud',
    ]);
    expect(aggregated?.textContent).toMatch(/without \(pod, uid\).*aggregate_on_attributes.*No Collector was run/s);
  });

  it('keep what was entered until it is right', async () => {
    show();
    unfold(/^Try a change/);
    fireEvent.change(screen.getByLabelText('Change'), {target: {value: 'template'}});
    press('Add this change');
    await counted(/Not yet: Name the label whose values are rewritten\./);
    const label = screen.getByRole('combobox', {name: 'Label'});
    fireEvent.change(label, {target: {value: 'path'}});
    fireEvent.blur(label);
    press('Take patterns for ids in paths');
    press('Add this change');
    await counted(/Template path in/);
    await counted(/78 → 72 series/);
  });
});

describe('other files', () => {
  it('leave the changes, and say which names no longer apply', async () => {
    const {rerender} = show();
    await counted(/together save 52/);
    fireEvent.click(screen.getByRole('radio', {name: 'One label'}));
    press('Aggregate away', 'code');
    await counted(/Aggregate code away in http_requests_total/);
    const other = await toldOf({'other.prom': page().replaceAll('code=', 'status=')});
    rerender(<SeriesDetail detail={other.detail} ask={other.ask} />);
    await counted(/Does not apply now: No series has code\./);
    await counted(/Nothing is changed yet/);
    press('Edit', 'Aggregate labels away: code');
    rerender(<SeriesDetail detail={told.detail} ask={told.ask} />);
    await counted(/One change leaves/);
  });
});

it('says what went wrong with a question, and asks again', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new RangeError('The import has stopped.')).mockImplementation(told.ask);
  show({detail: told.detail, ask: ask as AskSeries});
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The import has stopped\./);
  expect(within(sets()).getAllByRole('rowheader').length).toBeGreaterThan(2);
  press('Try again');
  await counted(/together save 52/);
});

it('gives bounds where there are no label sets', () => {
  const report = {
    ...{file: 'status.json', label: 'Prometheus status/tsdb', series: 1000, pairs: [], says: ['Only the largest.']},
    metrics: [{metric: 'requests_total', series: 600}],
    labels: [{label: 'pod', values: 9}],
  };
  show({detail: {reports: [report]}, ask: told.ask});
  const bounds = screen.getByRole('table', {name: /exact number lies between/});
  expect(within(bounds).getByRole('row', {name: 'pod 9 60 600'})).toBeDefined();
  expect(document.body.textContent).toMatch(/count\(count without \(pod\) \(requests_total\)\)/);
});

it('shows what a store counted without label sets, and what comes and goes', () => {
  const store = {
    left: [
      {labels: [], series: 100, metric: 'requests_total'},
      {labels: ['pod'], series: 40, metric: 'requests_total'},
      {labels: ['pod', 'uid'], series: 4, metric: 'requests_total'},
    ],
    within: [{window: '1d', series: 310, metric: 'requests_total'}],
    added: [{job: 'api', window: '1d', series: 1200}],
    samples: [{job: '', samples: 70}],
  };
  const report = {
    ...{file: 'pasted text 2', label: 'counts of a store', series: null, pairs: [], says: [], metrics: [], labels: []},
    store,
  };
  show({detail: {reports: [report]}, ask: told.ask});
  expect(document.body.textContent).toMatch(
    /Without pod and uid, 4 of 100.series of requests_total are left: of these sets it saves the most\. Distinct series of requests_total: 310 within 1d\. 1,200 new series within 1d, in 1 job\./,
  );
  const rows = (name: RegExp) =>
    within(screen.getByRole('table', {name}))
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({textContent}) => textContent));
  expect(rows(/^Series left/)).toEqual([
    ['pod in requests_total', '40', '60'],
    ['pod and uid in requests_total', '4', '96'],
  ]);
  expect(rows(/^Distinct/)).toEqual([['1d in requests_total', '310']]);
  expect(rows(/^New series/)).toEqual([['api, 1d', '1,200']]);
  expect(rows(/^Samples/)).toEqual([['no job', '70']]);
});

it('has words for no series at all', async () => {
  const empty = await toldOf({'empty.prom': '# TYPE a counter\n'});
  show(empty);
  expect(document.body.textContent).toMatch(/hold no series/);
});
