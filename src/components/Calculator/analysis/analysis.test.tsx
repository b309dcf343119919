// “What would change the answer” over the specimen: nothing before it is opened, then a table whose ends set the value.
// @vitest-environment jsdom
import {cleanup, configure, fireEvent, render, screen, waitFor} from '@testing-library/react';
import type {ReactNode} from 'react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {uncertainty} from '../../../analysis/uncertainty';
import {specimen} from '../../../calculators/specimen';
import {answer, defaultState} from '../../../model/calculator';
import type {Inputs} from '../../../model/field';
import type {AnalysisProps} from './props';
import {WhatChanges} from './WhatChanges';

vi.mock('@docusaurus/ErrorBoundary', () => ({default: ({children}: {children: ReactNode}) => children}));

// Two dozen evaluations, a task each, on a machine that may be busy.
configure({asyncUtilTimeout: 15_000});

const opens = defaultState(specimen);

function section(more: Pick<Partial<AnalysisProps>, 'whole' | 'unreachable' | 'sure'> = {}, inputs: Inputs = {}) {
  const props = {
    calculator: specimen,
    answer: answer(specimen, {...opens, inputs: {...opens.inputs, ...inputs}}, null),
    data: null,
    names: ['By courier'],
    sure: {asked: false, found: null, failed: null},
    whole: true,
    unreachable: null,
    onRetry: vi.fn(),
    onTake: vi.fn(),
    onFound: vi.fn(),
    onOpen: vi.fn(),
    ...more,
  };
  return {props, shown: <WhatChanges {...props} />};
}

function open() {
  const details = document.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

afterEach(cleanup);

describe('what would change the answer', () => {
  it('is loaded and worked out when it is opened, and set by a press', async () => {
    const {props, shown} = section();
    render(shown);
    expect(screen.queryByRole('table')).toBeNull();
    open();
    expect(props.onOpen).toHaveBeenCalledOnce();
    const end = await screen.findByRole('button', {name: /^Set Speed of the line to 10\sGB\/hour 99,904\shours$/});
    await waitFor(() => expect(props.onFound.mock.lastCall?.[1].sensitivity.bars[0].place.path).toBe('line'));
    fireEvent.click(end);
    expect(props.onTake).toHaveBeenCalledWith({line: 10});
    expect(screen.getAllByRole('status')[0]?.textContent).toContain(
      '“Speed of the line” is 10\u00a0GB/hour in the form.',
    );
  });

  it('sets a cell of a row and leaves its other cells', async () => {
    const {props, shown} = section();
    render(shown);
    open();
    fireEvent.click(await screen.findByRole('button', {name: /^Set Number \(kind of van 1\) to 3/}));
    const [{fleet}] = props.onTake.mock.lastCall as [{fleet: readonly object[]}];
    expect(fleet).toEqual([{...(opens.inputs.fleet as object[])[0], vans: 3}, (opens.inputs.fleet as object[])[1]]);
  });

  it('looks at any output that is a number', async () => {
    render(section().shown);
    open();
    fireEvent.change(await screen.findByLabelText('Look at'), {target: {value: 'costSaved'}});
    // 50 × 25,000 × 0.8 × 0.2 − 1,785 = 198,215.
    await screen.findByRole('button', {name: /^Set Price of the line to 0\.2\sUSD\/GB 198,215\sUSD$/});
  });

  it('finds where it flips, against an alternative or a target, and sets that', async () => {
    const {props, shown} = section();
    render(shown);
    open();
    fireEvent.change(await screen.findByLabelText('As this number grows'), {target: {value: 'line'}});
    await screen.findByText(/^Nothing flips: Time saved by driving is less than that of “By courier” at every/);
    fireEvent.change(screen.getByLabelText(/^hold Time saved by driving against/), {target: {value: 'target'}});
    // 1,000,000 GB ÷ 96 hours = 10,416.67 GB/hour.
    const set = await screen.findByRole('button', {name: /^Set Speed of the line to 10,417\sGB\/hour$/});
    fireEvent.click(set);
    const [taken] = props.onTake.mock.lastCall as [{line: number}];
    expect(taken.line).toBeCloseTo(1_000_000 / 96, 4);
    fireEvent.change(screen.getByLabelText('Target, hour'), {target: {value: 'soon'}});
    expect(screen.getByRole('alert').textContent).toContain('“soon” is not a number.');
  });

  it('tells of the draws from ranges, or says how to type one', async () => {
    const inputs = {...opens.inputs, line: {low: 400, high: 500}};
    const found = uncertainty(specimen, {inputs, alternatives: [{service: 'courier'}]}, null);
    const {props, shown} = section({sure: {asked: true, found, failed: null}}, inputs);
    render(shown);
    open();
    await screen.findByText(
      /^Time saved by driving: .* \(simulated, 2,000 draws from the range\)\. .*Against “By courier” it is less as stated and in 100 % of the draws: the decision flips in 0 %\./,
    );
    await waitFor(() => expect(props.onFound.mock.lastCall?.[1].uncertainty.found.draws).toBe(2000));
    cleanup();
    render(section({sure: {asked: true, found: null, failed: 'It did not load.'}}).shown);
    open();
    expect((await screen.findByRole('alert')).textContent).toBe('Nothing could be drawn. It did not load.');
    cleanup();
    render(section().shown);
    open();
    expect(await screen.findByText(/^No number is a range\./)).toBeTruthy();
  });

  it('waits for the rest of the facts, and says when they do not come', async () => {
    const {props, shown} = section({whole: false, unreachable: 'The file did not arrive.'});
    render(shown);
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('The file did not arrive.');
    fireEvent.click(screen.getByRole('button', {name: 'Try again'}));
    expect(props.onRetry).toHaveBeenCalledOnce();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
