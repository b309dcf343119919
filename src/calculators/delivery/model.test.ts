// Waits and bills worked out by hand: each line of arithmetic stands beside what it must give.
import {describe, expect, it} from 'vitest';
import {answer, defaultState} from '../../model/calculator';
import {plainText} from '../../model/phrase';
import {openLink} from '../../permalink/permalink';
import {delivery} from './index';

const answerTo = (query: string) => answer(delivery, openLink(delivery, query).state, null);
const valuesOf = (query: string) => answerTo(query).base.values;

describe('the bill', () => {
  it('adds a fixed price, transfer and requests, each beyond what is included', () => {
    // A warm view loads 20 kB and makes 1 request; a cold one 20 + 100 + 50 + 10 + 40 × 25 % = 190 kB and 30 requests.
    const values = valuesOf(
      'views=1000000&warmShare=40&page=20&script=100&assets=50&ahead=10&onTouch=40&touchedShare=25&requests=30' +
        '&fixedPrice=5&freeTransfer=100&transferPrice=0.1&freeRequests=10000000&requestPrice=2',
    );
    expect(values.meanView).toBeCloseTo(20 + 170 * 0.6, 9); // 122
    expect(values.transfer).toBeCloseTo(122, 9); // 1,000,000 × 122 kB
    expect(values.monthlyRequests).toBeCloseTo(18_400_000, 3); // 600,000 × 30 + 400,000 × 1
    expect(values.transferCost).toBeCloseTo(2.2, 9); // 22 GB × 0.1
    expect(values.requestCost).toBeCloseTo(16.8, 9); // 8.4 million × 2
    expect(values.monthlyCost).toBeCloseTo(24, 9);
  });

  it('is what CloudFront’s list says of 2 TB and 20 million requests', () => {
    // 1 TB and 10 million are included: 1,000 GB × 0.085 + 10 million × 0.012 per 10,000.
    const values = valuesOf('views=20000000&warmShare=0&page=100&script=0&assets=0&ahead=0&onTouch=0&requests=1');
    expect(values.transfer).toBeCloseTo(2000, 9);
    expect(values.monthlyCost).toBeCloseTo(85 + 12, 9);
  });

  it('is the fixed price without readers', () => {
    expect(valuesOf('views=0&fixedPrice=3').monthlyCost).toBe(3);
  });
});

describe('the wait', () => {
  it('is four round trips and the page, then one more and all the rest', () => {
    const values = valuesOf('page=10&script=150&assets=40&onTouch=100');
    expect(values.readable).toBeCloseTo(4 * 0.15 + 10 / 200, 9); // less than the first 14.6 kB
    expect(values.ready).toBeCloseTo(5 * 0.15 + 0.15 + 0.15 + 156.2 / 200, 9); // 14.6 and 29.2, then 156.2 of 200 kB
    expect(values.touchWait).toBeCloseTo(0.15 + 0.3 + 56.2 / 200, 9);
    expect(values.perKilobyte).toBe(5);
  });

  it('is none on the first touch where nothing is fetched then', () => {
    expect(valuesOf('onTouch=0').touchWait).toBe(0);
  });

  it('is only round trips on a line that is never full', () => {
    // 268 kB: 14.6, 29.2, 58.4 and 116.8 take four trips; what is left takes no time on 100 Gbit/s.
    const {ready} = valuesOf('bandwidth=100000&roundTrip=20');
    expect(ready).toBeCloseTo(5 * 0.02 + 4 * 0.02, 4);
  });
});

describe('the words', () => {
  it('say what the allowance covers, what is paid for, or that nothing is', () => {
    const said = (query: string) => plainText(delivery.hangsOn(answerTo(query), null));
    expect(said('')).toContain('are inside the 1,000');
    // 23.3 + (130.5 + 114.2 + 49.4 + 10.25) × 70 % = 236.345 kB a view, of which 1,000 GB are included.
    expect(said('views=20000000')).toMatch(/3,726\.9\sGB of a month’s 4,726\.9\sGB are paid for/);
    expect(said('transferPrice=0')).toContain('cost nothing by the gigabyte');
  });

  it('remark on the steps of price lists only where they begin', () => {
    expect(delivery.warnings(answer(delivery, defaultState(delivery), null), null)).toEqual([]);
    const many = answerTo('views=1000000000');
    expect(delivery.warnings(many, null).map(({id}) => id)).toEqual(['steps']);
  });
});

it('draws no second line where an alternative’s would lie on the first', () => {
  const drawn = delivery.charts[0]?.draw(answer(delivery, defaultState(delivery), null), [
    'Chart library with the page',
  ]);
  expect(drawn && 'lines' in drawn && drawn.lines.map(({id}) => id)).toEqual(['ready', 'readable']);
  const slower = delivery.charts[0]?.draw(answerTo('alt1.bandwidth=0.4'), ['Slower']);
  expect(slower && 'lines' in slower && slower.lines.map(({label}) => label)).toEqual(['ready', 'readable', 'Slower']);
});

it('draws the bill until it is another one', () => {
  const found = (query: string) => {
    const drawn = delivery.charts[1]?.draw(answerTo(query), []);
    return drawn && ('nothing' in drawn ? drawn.nothing : drawn.finding).replace(/\s/g, ' ');
  };
  // 2,000,000 views make 65 million requests, 55 million of them at 1.2 USD a million.
  expect(found('alt1=none')).toBe('20,000 views a month cost 0.00 USD to serve; 100 times as many cost 66.00 USD.');
  expect(found('transferPrice=0&requestPrice=0&alt1=none')).toContain('10 times as many cost 0.00 USD');
  expect(found('views=0&alt1=none')).toBe('Nobody reads these pages, so there is nothing to draw.');
});
