// From pages, readers and host to seconds and a month's bill.
import {model} from '../../model/step';
import {inputs} from './inputs';
import {type Connection, deliver} from './slow-start';
import {INITIAL_WINDOW} from './sources';

const EXPLAINED = '/docs/calculators/delivery#slow-start';

const connection = (s: {rate: number; roundTrip: number; window: number}): Connection => ({
  rate: s.rate,
  roundTrip: s.roundTrip / 1000,
  window: s.window,
});

export const steps = model<typeof inputs, null>(inputs)
  .step('firstView', {
    label: 'A first view, until it is ready',
    unit: 'kB/view',
    digits: 1,
    formula: 'page + script + assets',
    compute: (s) => s.page + s.script + s.assets,
  })
  .step('meanView', {
    label: 'A view on average',
    unit: 'kB/view',
    digits: 1,
    formula: 'page + (script + assets + ahead + onTouch × touchedShare) × (1 − warmShare)',
    compute: (s) =>
      s.page + (s.script + s.assets + s.ahead + (s.onTouch * s.touchedShare) / 100) * (1 - s.warmShare / 100),
  })
  .step('transfer', {
    label: 'Transfer',
    unit: 'GB/month',
    digits: 2,
    formula: 'views × meanView',
    compute: (s) => (s.views * s.meanView) / 1e6,
  })
  .step('monthlyRequests', {
    label: 'Requests in a month',
    unit: 'request/month',
    digits: 0,
    formula: 'views × (1 request/view + (requests − 1 request/view) × (1 − warmShare))',
    compute: (s) => s.views * (1 + (s.requests - 1) * (1 - s.warmShare / 100)),
  })
  .step('paidTransfer', {
    label: 'Transfer that is paid for',
    unit: 'GB/month',
    digits: 2,
    formula: 'max(0, transfer − freeTransfer)',
    compute: (s) => Math.max(0, s.transfer - s.freeTransfer),
  })
  .step('transferCost', {
    label: 'Cost of the transfer',
    unit: 'USD/month',
    digits: 2,
    formula: 'paidTransfer × transferPrice',
    compute: (s) => s.paidTransfer * s.transferPrice,
  })
  .step('paidRequests', {
    label: 'Requests that are paid for',
    unit: 'request/month',
    digits: 0,
    formula: 'max(0, monthlyRequests − freeRequests)',
    compute: (s) => Math.max(0, s.monthlyRequests - s.freeRequests),
  })
  .step('requestCost', {
    label: 'Cost of the requests',
    unit: 'USD/month',
    digits: 2,
    formula: 'paidRequests ÷ 1000000 request/million × requestPrice',
    compute: (s) => (s.paidRequests / 1e6) * s.requestPrice,
  })
  .step('monthlyCost', {
    label: 'Cost of serving',
    unit: 'USD/month',
    digits: 2,
    formula: 'fixedPrice + transferCost + requestCost',
    compute: (s) => s.fixedPrice + s.transferCost + s.requestCost,
  })
  .step('rate', {
    label: 'Connection, in bytes',
    unit: 'kB/second',
    digits: 1,
    formula: 'bandwidth × 125 kB/Mbit',
    compute: (s) => s.bandwidth * 125,
  })
  .look('window', {
    label: 'Sent before the first answer',
    unit: 'kB',
    formula: '10 segments of 1,460 bytes',
    source: INITIAL_WINDOW,
    compute: () => 14.6,
  })
  .step('setup', {
    label: 'Until the first byte is asked for',
    unit: 'second',
    digits: 2,
    formula: 'setupTrips × roundTrip ÷ 1000 ms/second',
    compute: (s) => (s.setupTrips * s.roundTrip) / 1000,
  })
  .algorithm('pageTime', {
    label: 'The page on its way',
    unit: 'second',
    digits: 2,
    formula: 'the page, in windows that double with every round trip until the line is full',
    explained: EXPLAINED,
    compute: (s) => deliver(s.page, connection(s)),
  })
  .step('readable', {
    label: 'A first view can be read after',
    unit: 'second',
    digits: 1,
    formula: 'setup + pageTime',
    compute: (s) => s.setup + s.pageTime,
  })
  .algorithm('allTime', {
    label: 'All of it on its way',
    unit: 'second',
    digits: 2,
    formula:
      'page, script, styles, fonts and pictures, one after another, in windows that double until the line is full',
    explained: EXPLAINED,
    compute: (s) => deliver(s.firstView, connection(s)),
  })
  .step('ready', {
    label: 'A first view is ready after',
    unit: 'second',
    digits: 1,
    formula: 'setup + 1 trip × roundTrip ÷ 1000 ms/second + allTime',
    compute: (s) => s.setup + s.roundTrip / 1000 + s.allTime,
  })
  .algorithm('touchTime', {
    label: 'The touched part on its way',
    unit: 'second',
    digits: 2,
    formula: 'its script, in windows that begin small again after the pause',
    explained: EXPLAINED,
    compute: (s) => deliver(s.onTouch, connection(s)),
  })
  .step('touchWait', {
    label: 'The first touch waits',
    unit: 'second',
    digits: 1,
    formula: 'if onTouch = 0 then 0 else 1 trip × roundTrip ÷ 1000 ms/second + touchTime',
    compute: (s) => (s.onTouch === 0 ? 0 : s.roundTrip / 1000 + s.touchTime),
  })
  .step('perKilobyte', {
    label: 'Each kilobyte more',
    unit: 'ms/kB',
    digits: 1,
    formula: '1000 ms/second ÷ rate',
    compute: (s) => 1000 / s.rate,
  });
