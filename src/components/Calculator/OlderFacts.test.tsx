// A page that counts with older facts says so, says what the newer ones would do, and goes over to them at a press.
// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen} from '@testing-library/react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {graviton} from '../../calculators/graviton';
import {EARLIER, LATER, readWithLater} from '../../datasets/ec2/testing/later';
import {type AnyCalculator, answer} from '../../model/calculator';
import {loadDataset} from '../../model/dataset';
import {openLink} from '../../permalink/permalink';
import {OlderFacts} from './OlderFacts';
import type {Shown} from './use-calculator';

vi.mock('../../datasets/ec2/snapshots.json', async () => {
  const {snapshotsWithLater} = await import('../../datasets/ec2/testing/later');
  return {default: snapshotsWithLater()};
});
const readFile = vi.hoisted(() => vi.fn());
vi.mock('./use-files', () => ({useFiles: () => readFile}));

const calculator = graviton as AnyCalculator;
const asPublished = (path: string) => readWithLater(path.replace(/^ec2\//, ''));

async function show(query: string, date: string, onDate = vi.fn()) {
  const {state} = openLink(calculator, query);
  const {dataset} = graviton;
  if (!dataset) throw new Error('Graviton has facts.');
  const data = await loadDataset(dataset, date, dataset.partsFor(date, state.inputs), readWithLater);
  const shown: Shown = {
    ...{answer: answer(calculator, state, data), facts: data},
    ...{whole: true, state, date, epoch: 0, parts: new Map()},
  };
  render(<OlderFacts calculator={calculator} date={date} state={state} shown={shown} onDate={onDate} />);
}

const saysSoon = (text: RegExp) =>
  screen.findByText((_, element) => text.test(element?.textContent ?? ''), {selector: 'p'});

afterEach(() => {
  cleanup();
  readFile.mockReset();
});

describe('facts that are not the latest', () => {
  it('are named, with what the latest would do, and left at a press', async () => {
    readFile.mockImplementation(asPublished);
    const onDate = vi.fn();
    await show(`v=1&data=${EARLIER}&target=m8g`, EARLIER, onDate);
    await saysSoon(/^Computed with the facts of 22 August 2026; newer ones, of 22 August 2027, exist\./);
    // 1,562.08 of then, and 893.52 with 36 nodes at 0.19.
    await saysSoon(/^Steady saving with them: 893\.5\sUSD\/month, 668\.6\sUSD\/month less\.$/);
    fireEvent.click(screen.getByRole('button', {name: 'Use them'}));
    expect(onDate).toHaveBeenCalledWith(LATER);
  });

  it('may make no difference', async () => {
    readFile.mockImplementation(asPublished);
    await show(`v=1&data=${EARLIER}&target=m7g`, EARLIER);
    await saysSoon(/^They leave the answer as it is: [\d,.]+\sUSD\/month\.$/);
  });

  it('stay in use, and the page says why nothing is known of the others, when those cannot be loaded', async () => {
    readFile.mockRejectedValue(new Error('The server answered 503.'));
    await show(`v=1&data=${EARLIER}`, EARLIER);
    await saysSoon(/^What they do to the answer is not known: they could not be loaded\. The server answered 503\.$/);
  });
});

it('says nothing of the latest', async () => {
  await show(`v=1&data=${LATER}`, LATER);
  expect(document.body.textContent).toBe('');
  expect(readFile).not.toHaveBeenCalled();
});
