// From a terminal the same files give the same inputs as on the page: folders, single files, compressed, in pages; a wrong one is refused.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {importSet} from '../calculators/ipv4/imports';
import {findCalculator} from '../calculators/registry';
import type {ImportSource} from '../importers/import-source';
import {readInto} from '../importers/run-set';
import {importFiles} from './import-files';

const FIXTURES = path.join(__dirname, '..', 'calculators', 'ipv4', 'testing', 'fixtures');
const SMALL = path.join(FIXTURES, 'small');
const ipv4 = findCalculator('ipv4');
const importedInputs = async (...args: Parameters<typeof importFiles>) => (await importFiles(...args)).inputs;

let folder = '';
let said = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-'));
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, {recursive: true});
});

const small = (name: string) => readFileSync(path.join(SMALL, name), 'utf8');
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

/** As the page reads them: all text at once, through the same readers. */
async function asOnThePage(): Promise<unknown> {
  const names = readdirSync(SMALL).filter((name) => name !== 'expected.json');
  const sources: ImportSource[] = names.map((name) => ({name, bytes: once(small(name)), bytesRead: () => 0}));
  const {pieces} = await readInto(importSet, [], sources, {onProgress: () => undefined, cancelled: () => false});
  return importSet.join(pieces).result.inputs;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

describe('the files of an account from a terminal', () => {
  it('give the inputs of the page from a folder, which may hold other files', async () => {
    expect(await importedInputs(ipv4, [SMALL])).toEqual(await asOnThePage());
    expect(said).toContain(
      'left out: expected.json: The file is not recognised. It is JSON that begins with "subnets".',
    );
    expect(said).toContain('562 of 753 addresses are free');
  });

  it('give the same one by one, compressed, in pages, and as an object per line', async () => {
    const {NetworkInterfaces} = JSON.parse(small('describe-network-interfaces.json')) as {NetworkInterfaces: object[]};
    const page = (rows: object[]) => JSON.stringify({NetworkInterfaces: rows, NextToken: 'x'}, null, 4);
    const {items} = JSON.parse(small('kubectl-pods.json')) as {items: object[]};
    const places = [
      write('eni.json.gz', gzipSync(`${page(NetworkInterfaces.slice(0, 20))}\n${page(NetworkInterfaces.slice(20))}`)),
      write('pods.ndjson', items.map((item) => JSON.stringify(item)).join('\n')),
      ...readdirSync(SMALL)
        .filter((name) => !/expected|interfaces|pods/.test(name))
        .map((name) => path.join(SMALL, name)),
    ];
    expect(await importedInputs(ipv4, places)).toEqual(await asOnThePage());
  });

  it('are refused when one of them is cut off, named with its place', async () => {
    write('subnets.json', small('describe-subnets.json'));
    write('pods.json', small('kubectl-pods.json').slice(0, 5000));
    await expect(importedInputs(ipv4, [folder])).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringMatching(/^pods\.json, line \d+, column \d+: .*cut off\.$/),
    });
  });

  it('are refused when a file that was named is about something else, or a folder holds nothing else', async () => {
    const other = write('services.json', '{"kind": "List", "items": [{"kind": "Service"}]}');
    const refusal = {code: 'bad-file', message: expect.stringContaining('about an object of the kind Service')};
    await expect(importedInputs(ipv4, [SMALL, other])).rejects.toMatchObject(refusal);
    await expect(importedInputs(ipv4, [folder])).rejects.toMatchObject(refusal);
  });

  it('are refused in another form, with the command that gives the right one', async () => {
    write('subnets.json', small('describe-subnets.json'));
    write('eni.yaml', 'NetworkInterfaces:\n- Attachment:\n    DeviceIndex: 0\n');
    await expect(importedInputs(ipv4, [folder])).rejects.toMatchObject({
      message:
        'eni.yaml: This is YAML of aws ec2 describe-network-interfaces. Save it with aws ec2 describe-network-interfaces --output json.',
    });
  });

  it('are refused when nothing can be told from them, with what is missing or empty', async () => {
    const pods = path.join(SMALL, 'kubectl-pods.json');
    await expect(importedInputs(ipv4, [pods])).rejects.toMatchObject({
      code: 'bad-file',
      message:
        'Nothing in the files can be used.\nNothing can be told of any subnet. It takes the file of aws ec2 describe-subnets --output json',
    });
    const none = write('subnets.json', '{"Subnets": []}');
    await expect(importedInputs(ipv4, [none, pods])).rejects.toMatchObject({
      message:
        'Nothing in the files can be used.\nsubnets.json is a list without a row: was it asked of this account and Region?',
    });
  });

  it('of clusters in two VPCs are refused until one is chosen, which then has the answer of the page', async () => {
    const both = [SMALL, path.join(FIXTURES, 'prefix')];
    const [demo, pfx] = ['vpc-0483a50dd234afed6', 'vpc-0e17964b8e0416e15'];
    const list = `\n${demo}\tdemo (${demo}): 3 subnets, 7 nodes\n${pfx}\tpfx (${pfx}): 5 subnets, 9 nodes`;
    await expect(importedInputs(ipv4, both)).rejects.toMatchObject({
      code: 'bad-choice',
      message: `The form is about one cluster, and a cluster is in one VPC: the files have 2 that it may be in. VPC of the cluster: --choose with one of${list}`,
    });
    await expect(importedInputs(ipv4, both, 'vpc-0')).rejects.toMatchObject({
      message: `“vpc-0” is none of what --choose can name here. VPC of the cluster: --choose with one of${list}`,
    });
    const {subnets, ...alone} = await importedInputs(ipv4, [SMALL]);
    const {groups, subnets: all} = await importedInputs(ipv4, both, demo);
    expect(groups).toEqual(alone.groups);
    expect(all).toEqual(expect.arrayContaining([...(subnets as readonly object[])]));
    expect(await importedInputs(ipv4, [SMALL], demo)).toEqual({subnets, ...alone});
  });

  it('are refused with a choice where there is none', async () => {
    const subject = path.join(__dirname, '..', 'importers', 'testing', 'fixtures', 'describe-instances.json');
    await expect(importedInputs(findCalculator('graviton'), [subject], 'x')).rejects.toMatchObject({
      code: 'bad-choice',
    });
  });

  it('are refused where there are none, and by a calculator that reads none', async () => {
    await expect(importedInputs(ipv4, [folder])).rejects.toThrow('There is no file in');
    await expect(importedInputs(ipv4, [path.join(folder, 'gone')])).rejects.toThrow('cannot be read');
    await expect(importedInputs(findCalculator('specimen'), [SMALL])).rejects.toMatchObject({code: 'no-import'});
  });
});

it('a fleet is read by the importers of one format', async () => {
  const fixture = path.join(__dirname, '..', 'importers', 'testing', 'fixtures', 'describe-instances.json');
  const inputs = await importedInputs(findCalculator('graviton'), [fixture]);
  expect(inputs).toMatchObject({region: 'eu-west-1'});
});
