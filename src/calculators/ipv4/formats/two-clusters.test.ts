// Clusters in different VPCs have zones of the same names: none of them lends the other an address, and the reader says which it is about.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../../cli/read-dataset';
import {interfaces} from '../../../datasets/interfaces';
import {answer, defaultState} from '../../../model/calculator';
import {loadDataset} from '../../../model/dataset';
import type {Inputs, Row} from '../../../model/field';
import {ipv4} from '..';
import {accountFiles, piecesOf} from '../testing/account-files';
import {importSet} from './import-set';

const DEMO = 'vpc-0483a50dd234afed6';
const PFX = 'vpc-0e17964b8e0416e15';

type Files = Readonly<Record<string, string>>;

const DATE = '2026-09-04';
const data = await loadDataset(interfaces, DATE, interfaces.partsFor(DATE, {}), readerOf(interfaces));

/** Those whose names begin with one of the words. */
function only(files: Files, ...words: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => words.some((word) => name.startsWith(word))));
}

const demo = accountFiles('small');
const pfx = accountFiles('prefix');
const ofAws = ['describe', 'get'];

async function joined(files: readonly Files[], chosen?: string) {
  const pieces = await Promise.all(files.map(piecesOf));
  return importSet.join(pieces.flat(), chosen);
}

const subnetsIn = (inputs: Inputs | undefined, range: string) =>
  ((inputs?.subnets ?? []) as readonly Row[]).filter(({cidr}) => String(cidr).startsWith(range));

const endsOf = (inputs: Inputs | undefined, range: string) => {
  const state = defaultState(ipv4);
  const {base} = answer(ipv4, {...state, inputs: {...state.inputs, ...inputs}}, data);
  const rows = base.rows.subnets?.filter(({scope}) => String(scope.cidr).startsWith(range)) ?? [];
  return rows.map(({values}) => [values.end, values.endBy, values.freeNow, values.freeBlocks]);
};

describe('two clusters in two VPCs', () => {
  it('put nothing into the form until one is chosen, and are shown all the same', async () => {
    const {result, choice, detail} = await joined([demo, pfx]);
    expect(result.inputs).toBeUndefined();
    expect(choice).toEqual({
      says: 'The form is about one cluster, and a cluster is in one VPC: the files have 2 that it may be in.',
      label: 'VPC of the cluster',
      options: [
        {id: DEMO, label: `demo (${DEMO}): 3 subnets, 7 nodes`},
        {id: PFX, label: `pfx (${PFX}): 5 subnets, 9 nodes`},
      ],
      chosen: undefined,
    });
    expect(detail?.subnets).toHaveLength(8);
  });

  it('give the one that is chosen the answer that it has alone', async () => {
    const alone = (await joined([demo])).result.inputs;
    const {result, choice} = await joined([demo, only(pfx, ...ofAws, 'kubectl-nodes', 'kubectl-pods')], DEMO);
    expect(choice?.chosen).toBe(DEMO);
    expect(subnetsIn(result.inputs, '10.20.')).toEqual(alone?.subnets);
    expect(endsOf(result.inputs, '10.20.')).toEqual(endsOf(alone, '10.20.'));
    const {subnets: _, interfacesOfOthers, ...others} = result.inputs ?? {};
    // The quota of interfaces is the Region's: the other VPC has 38.
    expect({...others, interfacesOfOthers: Number(interfacesOfOthers) - 38, subnets: alone?.subnets}).toEqual(alone);
    const rest = subnetsIn(result.inputs, '10.40.').concat(subnetsIn(result.inputs, '100.64.'));
    expect(rest.map(({role}) => role)).not.toContain('nodes');
    expect(rest).toHaveLength(5);
    const note = result.notes.find(({message}) => message.startsWith('Subnets of other VPCs'));
    expect(note).toMatchObject({kind: 'changed', rows: 5});
  });

  it('give the second one its own, and none of the settings that may be the first one’s', async () => {
    const alone = (await joined([pfx])).result.inputs;
    const {result} = await joined([demo, pfx], PFX);
    expect(subnetsIn(result.inputs, '10.40.')).toEqual(subnetsIn(alone, '10.40.'));
    expect(result.inputs).toMatchObject({groups: alone?.groups, mode: 'prefix', unitsOfOthers: alone?.unitsOfOthers});
    expect(result.inputs).not.toHaveProperty('warmEni');
    expect(result.notes.map(({message}) => message).join()).toContain('Settings of aws-node that differ');
  });

  it('are no question where kubectl tells of one of them', async () => {
    const {result, choice} = await joined([demo, only(pfx, ...ofAws)]);
    expect(choice?.chosen).toBe(DEMO);
    expect(result.inputs?.groups).toEqual((await joined([demo])).result.inputs?.groups);
    expect(endsOf(result.inputs, '10.20.')).toEqual(endsOf((await joined([demo])).result.inputs, '10.20.'));
  });

  it('are one where only AWS tells of nodes', async () => {
    const files = [only(demo, ...ofAws), only(pfx, ...ofAws)];
    expect((await joined(files)).choice).toMatchObject({options: {length: 2}, chosen: undefined});
    const {result} = await joined(files, PFX);
    expect(subnetsIn(result.inputs, '10.20.').map(({role}) => role)).toEqual(['control', 'control', 'other']);
  });

  it('are one where nothing tells of nodes, and none where their addresses tell the VPC', async () => {
    const subnets = [only(demo, 'describe-subnets'), only(pfx, 'describe-subnets')];
    const {result, choice} = await joined(subnets);
    expect(choice?.options.map(({label}) => label)).toEqual([`${DEMO}: 3 subnets`, `${PFX}: 5 subnets`]);
    expect(result.inputs).toBeUndefined();
    const told = await joined([...subnets, only(demo, 'kubectl-nodes')]);
    expect(told.choice?.chosen).toBe(DEMO);
    expect(subnetsIn(told.result.inputs, '10.40.').map(({role}) => role)).toEqual(['other', 'other', 'other', 'other']);
  });

  it('do not share a zone through a tag for the CNI', async () => {
    const tagged = pfx['describe-subnets']?.replaceAll(
      '"Tags": [',
      '"Tags": [{"Key": "kubernetes.io/role/cni", "Value": "1"},',
    );
    const {result} = await joined([demo, {...only(pfx, ...ofAws), 'describe-subnets': tagged ?? ''}]);
    expect(subnetsIn(result.inputs, '10.40.').map(({role}) => role)).not.toContain('nodes');
  });

  it('keep an id that is none of theirs from being taken for one', async () => {
    expect((await joined([demo, pfx], 'vpc-gone')).choice?.chosen).toBeUndefined();
  });
});
