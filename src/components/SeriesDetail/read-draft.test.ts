// A change is read for the files that are there: names that are gone are said, and what is left still counts.
import {describe, expect, it} from 'vitest';
import {toldOfEstate} from '../../calculators/cardinality/testing/estate-detail';
import {changeTitle, inFull} from './change-title';
import {askedOf, type Draft, NEW_DRAFT} from './draft';
import {readDraft} from './read-draft';

const {exact} = (await toldOfEstate()).detail;
if (!exact) throw new Error('The estate has label sets.');
const read = (draft: Partial<Draft>) => readDraft({...NEW_DRAFT, ...draft}, exact);
const named = (...names: readonly string[]) => ({
  everywhere: false,
  metrics: names.map((metric) => ({metric})),
});
const LATENCY = 'http_request_duration_seconds';

describe('a change of labels', () => {
  it('is of every metric that has one of them, but for those that cannot be joined', () => {
    const {whatIf, leftOut} = read({kind: 'aggregate', labels: ['pod', 'uid']});
    expect(whatIf).toMatchObject({kind: 'aggregate', labels: ['pod', 'uid'], by: 'sum'});
    expect(whatIf && 'metrics' in whatIf && [...(whatIf.metrics ?? [])].sort()).toEqual([
      LATENCY,
      'http_requests_total',
      'memory_bytes',
    ]);
    expect(leftOut).toEqual(['rpc_seconds stays as it is: quantiles cannot be joined.']);
    expect(read({kind: 'aggregate', labels: ['pod'], by: 'max'}).whatIf).toMatchObject({metrics: ['memory_bytes']});
    expect(read({kind: 'dropLabels', labels: ['pod']}).whatIf).toMatchObject({metrics: null});
  });

  it('says which names are gone, and goes on with the others', () => {
    const some = read({kind: 'dropLabels', labels: ['uid', 'zone'], ...named('memory_bytes', 'gone_total')});
    expect(some.whatIf).toEqual({kind: 'dropLabels', metrics: ['memory_bytes'], labels: ['uid']});
    expect(some.leftOut).toEqual(['No series has zone.', 'There is no gone_total in the files.']);
    const none = read({kind: 'aggregate', labels: ['zone']});
    expect(none.whatIf).toBeNull();
    expect(none.wrong).toEqual({field: 'labels', says: 'No series has zone.'});
  });
});

it('takes the name of a series for its metric', () => {
  expect(read({kind: 'dropMetrics', ...named(`${LATENCY}_bucket`, LATENCY)}).whatIf).toEqual({
    kind: 'dropMetrics',
    metrics: [LATENCY],
  });
});

describe('a change of buckets', () => {
  it('is of histograms alone, and of bounds that are there', () => {
    expect(read({kind: 'limitBuckets', most: 3}).whatIf).toEqual({kind: 'limitBuckets', metrics: [LATENCY], most: 3});
    expect(read({kind: 'removeBuckets', bounds: [1, 7]}).whatIf).toMatchObject({bounds: [1]});
    expect(read({kind: 'removeBuckets', bounds: [7]}).wrong).toEqual({
      field: 'bounds',
      says: 'Choose a bound that goes.',
    });
    const other = read({kind: 'limitBuckets', ...named('memory_bytes')});
    expect(other.leftOut).toEqual(['It changes nothing in memory_bytes.']);
    expect(other.wrong?.field).toBe('metrics');
  });
});

describe('what is missing', () => {
  it.each<[Partial<Draft>, string, RegExp]>([
    [{kind: 'aggregate'}, 'labels', /Choose a label/],
    [{kind: 'dropMetrics', everywhere: true}, 'metrics', /Name a metric/],
    [{kind: 'interval', seconds: {low: 30, high: 60}}, 'seconds', /not a range/],
    [{kind: 'limitBuckets', most: {low: 3, high: 6}}, 'most', /not a range/],
    [{kind: 'template', label: ''}, 'label', /Name the label/],
    [{kind: 'template', label: 'zone'}, 'label', /No series has zone/],
    [{kind: 'template', label: 'path'}, 'rules', /Enter a pattern/],
    [{kind: 'template', label: 'path', rules: [{pattern: '(', replacement: ''}]}, 'rules', /./],
  ])('of %j is said at %s', (draft, field, says) => {
    const found = read(draft);
    expect(found.whatIf).toBeNull();
    expect(found.wrong?.field).toBe(field);
    expect(found.wrong?.says).toMatch(says);
    expect(askedOf({...NEW_DRAFT, ...draft})).toContain(field);
  });
});

it('is called by what it does', () => {
  const title = (draft: Partial<Draft>) => {
    const {whatIf} = read(draft);
    return whatIf && inFull(changeTitle(whatIf, draft.everywhere ?? true));
  };
  expect(title({kind: 'aggregate', labels: ['pod', 'uid']})).toBe(
    'Aggregate pod and uid away in all 3 metrics that it fits, keeping their sum',
  );
  expect(title({kind: 'dropLabels', labels: ['uid']})).toBe('Drop uid everywhere');
  expect(title({kind: 'keepMetrics', ...named('memory_bytes')})).toBe('Keep only memory_bytes');
  expect(title({kind: 'removeBuckets', bounds: [1, 2.5]})).toBe(`Remove the buckets up to 1 and 2.5 in ${LATENCY}`);
});
