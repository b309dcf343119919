// The specimen's arithmetic: every kind of step that a page has to show, over a question small enough to check by hand.
import {model} from '../../model/step';
import {missing} from '../../model/value';
import {firstEmptyMonth, simulateBacklog} from './backlog';
import {inputs} from './inputs';
import {firstWorn, HORIZON, wearSprings} from './springs';
import {CARRIERS, ROOM} from './vans';

const HOURS_PER_MONTH = 730;
const MONTHS = 36;
const FACTORS = {base: 100, low: 85, high: 115} as const;
const EXPLAINED = '/docs/contributing/add-a-calculator#algorithms';

export const steps = model<typeof inputs, null>(inputs)
  .step('volume', {
    label: 'Data to move',
    unit: 'GB',
    formula: 'crates × load × fill',
    compute: (s) => (s.crates * s.load * s.fill) / 100,
  })
  .step('volumeBytes', {
    label: 'Data to move, in bytes',
    unit: 'B',
    formula: 'volume',
    compute: (s) => s.volume * 1e9,
  })
  .look('lineFactor', {
    label: 'Line in practice',
    unit: '%',
    formula: '85 % in the low outcome, 115 % in the high one',
    source: 'assumption',
    compute: (s) => FACTORS[s.variant],
  })
  .step('lineUsed', {
    label: 'Speed counted with',
    unit: 'GB/hour',
    formula: 'line × lineFactor',
    compute: (s) => (s.line * s.lineFactor) / 100,
  })
  .step('wireTime', {
    label: 'Time over the line',
    unit: 'hour',
    digits: 0,
    formula: 'volume ÷ lineUsed',
    compute: (s) => s.volume / s.lineUsed,
  })
  .each('fleet', (row) =>
    row
      .look('roomUsed', {
        label: 'Room counted with',
        unit: 'crate/van',
        formula: 'your figure, or the list’s',
        source: (s) => (s.room === null ? 'assumption' : 'yours'),
        compute: (s) =>
          s.room ??
          ROOM[s.van] ??
          missing(`We do not know how many crates fit in a van called “${s.van}”.`, {
            field: 'fleet',
            label: `Add the room of ${s.van}`,
            row: {van: s.van, vans: s.vans},
          }),
      })
      .step('carried', {
        label: 'Crates on these vans',
        unit: 'crate',
        formula: 'vans × roomUsed',
        compute: (s) => s.vans * s.roomUsed,
      }),
  )
  .step('capacity', {
    label: 'Crates a trip',
    unit: 'crate',
    digits: 0,
    formula: 'sum(fleet.carried)',
    compute: (s) => s.fleet.reduce((sum, row) => sum + row.carried, 0),
  })
  .step('trips', {
    label: 'Trips',
    unit: '',
    digits: 0,
    formula: 'ceil(crates ÷ capacity)',
    compute: (s) => Math.ceil(s.crates / s.capacity - 1e-9),
  })
  .look('transit', {
    label: 'Time of a trip',
    unit: 'hour',
    formula: 'the carrier’s timetable',
    source: 'assumption',
    compute: (s) => CARRIERS[s.service]?.transit ?? missing('This carrier has no timetable.'),
  })
  .step('roadTime', {
    label: 'Time on the road',
    unit: 'hour',
    digits: 0,
    formula: 'trips × transit',
    compute: (s) => s.trips * s.transit,
  })
  .step('saved', {
    label: 'Time saved by driving',
    unit: 'hour',
    digits: 0,
    formula: 'wireTime − roadTime',
    compute: (s) => s.wireTime - s.roadTime,
  })
  .look('tariffUsed', {
    label: 'Price counted with',
    unit: 'USD/crate',
    formula: 'your offer, or the carrier’s tariff',
    source: (s) => (s.tariff === null ? 'assumption' : 'yours'),
    note: (s) => (s.tariff === null ? 'The carrier’s tariff, because no offer is given.' : undefined),
    compute: (s) =>
      s.tariff ??
      CARRIERS[s.service]?.tariff ??
      missing('A charter has no published tariff.', {
        field: 'tariff',
        label: 'Use an offer of 200 USD/crate',
        value: 200,
      }),
  })
  .look('insurance', {
    label: 'Insurance',
    unit: '%',
    formula: '2 % if insured',
    source: 'assumption',
    compute: (s) => (s.insured ? 2 : 0),
  })
  .step('roadCost', {
    label: 'Cost on the road',
    unit: 'USD',
    digits: 0,
    formula: 'crates × tariffUsed × (1 + insurance)',
    compute: (s) => s.crates * s.tariffUsed * (1 + s.insurance / 100),
  })
  .step('wireCost', {
    label: 'Cost over the line',
    unit: 'USD',
    digits: 0,
    formula: 'volume × egress',
    compute: (s) => s.volume * s.egress,
  })
  .step('costSaved', {
    label: 'Money saved by driving',
    unit: 'USD',
    digits: 0,
    formula: 'wireCost − roadCost',
    compute: (s) => s.wireCost - s.roadCost,
  })
  .look('senders', {
    label: 'Addresses of the senders',
    unit: 'address',
    formula: '2 to the power of 32 minus the prefix length',
    source: 'yours',
    compute: (s) => 2 ** (32 - prefixLength(s.origin)),
  })
  .step('perSender', {
    label: 'Data per sender',
    unit: 'GB/address',
    formula: 'volume ÷ senders',
    compute: (s) => s.volume / s.senders,
  })
  .look('receivers', {
    label: 'Addresses of the receivers',
    unit: 'address',
    none: 'no IPv6 range given',
    formula: '2 to the power of 128 minus the prefix length',
    source: 'yours',
    compute: (s): number | null => (s.far === null ? null : 2 ** (128 - prefixLength(s.far))),
  })
  .algorithm('backlog', {
    label: 'Left to send, by month',
    formula: 'each month what is left plus what arrives, less what the line carries',
    explained: EXPLAINED,
    columns: {
      month: {label: 'Month', unit: 'month'},
      left: {label: 'Left to send', unit: 'GB'},
      sent: {label: 'Sent', unit: 'GB'},
    },
    compute: (s) => simulateBacklog(s.volume, s.arrivals, s.lineUsed * HOURS_PER_MONTH, MONTHS),
  })
  .algorithm('caughtUp', {
    label: 'Line has caught up after',
    unit: 'month',
    none: `not within ${MONTHS} months`,
    formula: 'the first month that ends with nothing left to send',
    explained: EXPLAINED,
    compute: (s): number | null => firstEmptyMonth(s.backlog),
  })
  .step('monthly', {
    label: 'Crates a month, once it has moved',
    unit: 'crate/month',
    formula: 'arrivals ÷ (load × fill)',
    compute: (s) => s.arrivals / ((s.load * s.fill) / 100),
  })
  .algorithm('springs', {
    label: 'Springs worn, by kind of van',
    formula:
      'what a kind of van carries before its springs are worn, less its share of the move, over its share of a month',
    explained: EXPLAINED,
    columns: {
      row: {label: 'Kind of van', unit: ''},
      early: {label: 'Worn early', unit: 'month'},
      mid: {label: 'Worn', unit: 'month'},
      late: {label: 'Worn late', unit: 'month'},
    },
    compute: (s) => wearSprings(s.fleet, s),
  })
  .algorithm('springsMid', {
    label: 'First springs worn after',
    unit: 'month',
    digits: 1,
    none: `not within ${HORIZON / 12} years`,
    formula: 'the first kind of van whose springs are worn',
    explained: EXPLAINED,
    compute: (s): number | null => firstWorn(s.springs, 'mid'),
  })
  .algorithm('springsEarly', {
    label: 'First springs worn, at the earliest',
    unit: 'month',
    digits: 1,
    none: `not within ${HORIZON / 12} years`,
    formula: 'the first kind of van whose springs are worn, where one in ten wears earlier',
    explained: EXPLAINED,
    compute: (s): number | null => firstWorn(s.springs, 'early'),
  });

function prefixLength(cidr: string | null): number {
  return Number(cidr?.split('/')[1]);
}
