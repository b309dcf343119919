// What a record's page says, against sums done by hand: 20 nodes cost 20 × price × 730 a month, and 720 hours in version 1.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {judgeText, recordViewOf} from '../../cli/judge-text';
import {rent, replayed} from '../check/testing/rent';
import {listedRecord} from './listed-record';
import {type CalculationView, type OutputView, type RecordView, verdictsOf} from './record-view';
import {sharesOf} from './shares';

async function viewOf(entry: string, status = 'accepted'): Promise<RecordView> {
  const text = `---\nstatus: ${status}\ncalculations:\n  - ${entry.replaceAll('\n', '\n    ')}\n---\n\n# A decision\n`;
  const replaying = async (_: unknown, opened: Parameters<typeof replayed>[0]['opened']) =>
    replayed({opened, link: ''});
  return recordViewOf(await judgeText([rent], {text, mdx: false}, replaying, {today: '2026-08-01', tolerance: 0}));
}

async function calculation(entry: string, status?: string): Promise<CalculationView> {
  const [first] = (await viewOf(entry, status)).calculations;
  if (!first) throw new Error('There is no calculation.');
  return first;
}

const partsOf = (output: OutputView | undefined, edited?: number) =>
  output && sharesOf(output, edited)?.parts.map(({cause, amount}) => [cause, amount]);

const HOLDS = 'link: /calculators/rent?v=2&data=2026-07-20&nodes=20\noutputs: { cost: 1752.00 USD/month }';
/** 20 × 0.12 × 720. */
const BY_MODEL = 'link: /calculators/rent?v=1&data=2026-07-20&machines=20\noutputs: { cost: 1728.00 USD/month }';
/** 20 × 0.10 × 730. */
const BY_DATA = 'link: /calculators/rent?v=2&data=2026-01-05&nodes=20\noutputs: { cost: 1460.00 USD/month }';
/** 20 × 0.10 × 720. */
const BY_BOTH = 'link: /calculators/rent?v=1&data=2026-01-05&machines=20\noutputs: { cost: 1440.00 USD/month }';

describe('a calculation', () => {
  it('that holds has no causes', async () => {
    const view = await calculation(HOLDS);
    expect(view.verdicts).toEqual(['holds']);
    expect(partsOf(view.outputs[0])).toEqual([]);
    expect(view.says).toBe('Cost: 1,752.00\u00a0USD/month today, as agreed.');
  });

  it('drifted by the model says which version did what', async () => {
    const view = await calculation(BY_MODEL);
    expect(partsOf(view.outputs[0])).toEqual([['model', 24]]);
    expect(view.outputs[0]?.causes[0]?.says).toContain('A month has 730 hours where it had 720.');
    expect(view.model).toEqual({was: 1, now: 2});
    expect(view.changed).toEqual([]);
    expect(view.says).toBe(
      'Cost: 1,728.00\u00a0USD/month as agreed, 1,752.00\u00a0USD/month today; +24.00\u00a0USD/month by the model (+1.4\u00a0%).',
    );
  });

  it('drifted by data says which fact moved', async () => {
    const view = await calculation(BY_DATA);
    expect(partsOf(view.outputs[0])).toEqual([['data', 292]]);
    expect(view.data).toEqual({was: '2026-01-05', now: '2026-07-20'});
    expect(view.changed).toEqual([
      {label: 'Price', was: '0.1\u00a0USD/hour/node', now: '0.12\u00a0USD/hour/node', change: '+20.0\u00a0%'},
    ]);
  });

  it('drifted by both has shares that add up, and edits as one cause more', async () => {
    const view = await calculation(BY_BOTH);
    const [output] = view.outputs;
    expect(partsOf(output)).toEqual([
      ['model', 20],
      ['data', 292],
    ]);
    expect(output && sharesOf(output)?.total).toBe('+312.00\u00a0USD/month');
    // 25 nodes in place of 20: 2190.
    expect(partsOf(output, 2190)).toEqual([
      ['model', 20],
      ['data', 292],
      ['edits', 438],
    ]);
    expect(output && sharesOf(output, 2190)?.total).toBe('+750.00\u00a0USD/month');
    expect(view.says).toContain(
      '+312.00\u00a0USD/month, of it +20.00\u00a0USD/month by the model and +292.00\u00a0USD/month by newer facts (+21.7\u00a0%).',
    );
  });

  it('that pins no data has its two causes in one', async () => {
    const view = await calculation('link: /calculators/rent?v=2&nodes=20\noutputs: { cost: 1460.00 }');
    expect(partsOf(view.outputs[0])).toEqual([['model or data', 292]]);
    expect(view.data).toEqual({was: null, now: '2026-07-20'});
  });

  it('that holds only roughly has the rest as a line of its own', async () => {
    const view = await calculation(HOLDS.replace('1752.00 USD/month', '1.8k'));
    expect(view.verdicts).toEqual(['holds']);
    expect(partsOf(view.outputs[0])).toEqual([['precision', -48]]);
  });

  it('that is due says what its condition was held against', async () => {
    const view = await calculation(`${HOLDS}\nrevisit-when: ["cost > 1751", 2027-01-01, data older than 365 days]`);
    expect(view.verdicts).toEqual(['due']);
    expect(view.conditions).toEqual([
      {text: 'cost > 1751', due: true, today: '1,752.00\u00a0USD/month', day: null},
      {text: '2027-01-01', due: false, today: 'in 153\u00a0days', day: '2027-01-01'},
      {text: 'data older than 365 days', due: false, today: '12\u00a0days old', day: '2027-07-21'},
    ]);
    expect(view.says).toContain('It is to be looked at again: “cost > 1751” (1,752.00\u00a0USD/month).');
  });

  it('that cannot be read says where and why, and shows no number', async () => {
    const view = await calculation(`${BY_DATA}\nrevisit-when: ["cots > 3"]`);
    expect(view.verdicts).toEqual(['broken']);
    expect(view.problems).toMatchObject([{line: 6, column: 21, says: expect.stringContaining('“cots” is no number')}]);
    expect(view.outputs).toEqual([]);
  });

  it('of a record that is out of force is retired, and still shows its numbers', async () => {
    const view = await calculation(BY_DATA, 'superseded by other');
    expect(view.verdicts).toEqual(['retired']);
    expect(partsOf(view.outputs[0])).toEqual([['data', 292]]);
  });

  it('shows its inputs as agreed, under the labels of today', async () => {
    const {inputs, inputsInWords} = await calculation(`${BY_BOTH}\ninputs: { machines: 20, share: 100 % }`);
    expect([inputs, inputsInWords]).toEqual([
      [
        {label: 'Nodes', text: '20'},
        {label: 'Share', text: '100 %'},
      ],
      true,
    ]);
    expect((await calculation(BY_BOTH)).inputs).toEqual([{label: 'Nodes', text: '20\u00a0nodes'}]);
  });

  it('leads to the same inputs with today’s model and facts', async () => {
    expect((await calculation(BY_BOTH)).today).toBe('/calculators/rent?v=2&data=2026-07-20&nodes=20');
  });
});

it('shares add up as printed, whatever they are', () => {
  const amount = fc.double({min: -1e6, max: 1e6, noNaN: true});
  fc.assert(
    fc.property(amount, amount, amount, amount, fc.integer({min: 0, max: 4}), (was, model, data, edits, digits) => {
      const causes = [
        {cause: 'model', share: model, says: ''},
        {cause: 'data', share: data, says: ''},
      ] as const;
      const nowValue = was + model + data;
      const output = {
        name: 'x',
        label: 'X',
        unit: '',
        digits,
        was: '',
        now: '',
        wasValue: was,
        nowValue,
        holds: false,
        causes,
      };
      const shares = sharesOf(output, nowValue + edits);
      // In units of the last decimal, where sums are exact.
      const whole = (value: number) => Math.round(value * 10 ** digits);
      const sum = shares?.parts.reduce((total, part) => total + whole(part.amount), 0);
      expect(sum).toBe(whole(shares?.to ?? Number.NaN) - whole(shares?.from ?? Number.NaN));
    }),
  );
});

describe('a record', () => {
  const about = {title: 'T', path: '/docs/decisions/t', date: '2026-01-06', status: 'accepted', description: 'D.'};
  const both = async (...entries: string[]): Promise<RecordView> => ({
    problems: [],
    calculations: (await Promise.all(entries.map((entry) => viewOf(entry)))).flatMap(({calculations}) => calculations),
  });

  it('has the verdict of its worst calculation', async () => {
    expect(verdictsOf(await both(HOLDS, BY_DATA))).toEqual(['drifted']);
    expect(verdictsOf(await both(`${HOLDS}\nrevisit-when: [2026-07-31]`, BY_DATA))).toEqual(['drifted', 'due']);
    expect(verdictsOf(await both(HOLDS, 'link: /calculators/rent?v=2&nods=1'))).toEqual(['broken']);
    expect(verdictsOf(await both(HOLDS))).toEqual(['holds']);
    expect(verdictsOf({calculations: [], problems: []})).toEqual([]);
    expect(verdictsOf({calculations: [], problems: [{line: 1, column: 1, says: 'x'}]})).toEqual(['broken']);
  });

  it('is listed with its first number, its next condition and the day since which it is so', async () => {
    const conditions = '\nrevisit-when: ["cost > 9k", data older than 365 days, 2026-12-01]';
    const listed = listedRecord(about, await both(`${BY_DATA}${conditions}`));
    expect(listed.headline).toMatchObject({label: 'Cost', was: '1,460.00\u00a0USD/month', holds: false});
    expect(listed.next).toMatchObject({text: '2026-12-01', due: false});
    expect(listed.since).toBe('2026-07-20');
    expect(listedRecord(about, await both(BY_MODEL)).since).toBeNull();
    expect(listedRecord(about, await both(`${HOLDS}\nrevisit-when: [2026-07-31, 2026-12-01]`))).toMatchObject({
      next: {text: '2026-07-31', due: true},
      since: '2026-07-31',
    });
  });
});
