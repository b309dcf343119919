// Proves the code samples of this post: shown as stored, the lab and its guard run on an engine, the manifests held to schema and rule.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import fc from 'fast-check';
import {CronJob, type ICronJob} from 'kubernetes-models/batch/v1';
import {type IPod, type IServiceAccount, Pod, ServiceAccount} from 'kubernetes-models/v1';
import {beforeAll, describe, expect, it} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {testShownCode} from '../shown-code';
import {atMost} from './code/at-most';
import {staticKeys} from './code/no-static-keys';
import {joined, rowByRow, setBySet} from './code/three-ways';
import {type Charges, Link} from './link';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');

testShownCode(__dirname);

/** The order of the post; those around it must not show up on its page. */
const ORDER = 2;
const WAYS = {rowByRow, setBySet, joined};
/** As the post's table charges: a driver's documented handshake, and two assumptions. */
const CHARGES: Charges = {connect: 25, roundTrip: 1, execute: 0.5};

/** A database of three orders with that many lines each. */
async function shop(lines: number): Promise<DuckDBConnection> {
  const engine = await (await DuckDBInstance.create(':memory:')).connect();
  await engine.run(`
    CREATE TABLE carriers (id INTEGER PRIMARY KEY, carrier VARCHAR);
    CREATE TABLE products (id INTEGER PRIMARY KEY, product VARCHAR);
    CREATE TABLE parcels (id INTEGER PRIMARY KEY, carrier_id INTEGER);
    CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER, product_id INTEGER, parcel_id INTEGER, quantity INTEGER);
    INSERT INTO carriers SELECT id, 'carrier ' || id FROM range(1, 4) AS _(id);
    INSERT INTO products SELECT id, 'product ' || id FROM range(1, 24) AS _(id);
    INSERT INTO parcels SELECT id, 1 + (id // 2) % 3 FROM range(1, 16) AS _(id);
    INSERT INTO lines SELECT id, 1 + id % 3, 1 + id % 23, 1 + (id - 1) % 15, 1 + id % 4
    FROM range(1, 1 + 3 * ${lines}) AS _(id);
  `);
  return engine;
}

describe('the lab', () => {
  let engine: DuckDBConnection;
  beforeAll(async () => {
    engine = await shop(60);
  });

  async function load(way: keyof typeof WAYS, pooled = false) {
    const link = new Link(engine, CHARGES, pooled);
    return {rows: await WAYS[way](link, ORDER), sent: link.statements.length, elapsed: link.elapsed};
  }

  it('shows the same sixty lines in all three ways', async () => {
    const {rows} = await load('rowByRow');
    expect(rows).toHaveLength(60);
    expect(new Set(rows.map(({id}) => id)).size).toBe(60);
    expect(new Set(rows.map(({carrier}) => carrier)).size).toBeGreaterThan(1);
    expect(rows.flatMap((row) => Object.values(row))).not.toContain(null);
    for (const way of ['setBySet', 'joined'] as const) expect((await load(way)).rows).toEqual(rows);
  });

  it.each([
    ['rowByRow', 61],
    ['setBySet', 4],
    ['joined', 1],
  ] as const)('sends as many statements as the post says: %s', async (way, count) => {
    expect((await load(way)).sent).toBe(count);
    expect(post).toMatch(new RegExp(`\\| \`${way}\` \\| ${count} \\|`));
  });

  it('takes time in proportion to the statements, whatever one costs', async () => {
    for (const pooled of [false, true]) {
      const one = (await load('joined', pooled)).elapsed;
      expect((await load('rowByRow', pooled)).elapsed / one).toBeCloseTo(61, 9);
      expect((await load('setBySet', pooled)).elapsed / one).toBeCloseTo(4, 9);
    }
  });

  it.each(['rowByRow', 'setBySet', 'joined'] as const)('takes the milliseconds of the table: %s', async (way) => {
    const shown = async (pooled: boolean) =>
      (await load(way, pooled)).elapsed.toLocaleString('en', {minimumFractionDigits: 1});
    const {sent} = await load(way);
    expect(post).toContain(`| \`${way}\` | ${sent} | ${await shown(false)} | ${await shown(true)} |`);
    expect(post).toContain('25 ms for a connection');
    expect(post).toContain('1 ms for the way there and back and 0.5 ms for the work');
  });

  it('finds pooling alone about as good as batching alone, and both together better by far', async () => {
    const pooledOnly = (await load('rowByRow', true)).elapsed;
    const batchedOnly = (await load('setBySet')).elapsed;
    expect(post).toContain('to 92 ms');
    expect(Math.round(pooledOnly)).toBe(92);
    expect(batchedOnly / pooledOnly).toBeGreaterThan(0.8);
    expect(batchedOnly / pooledOnly).toBeLessThan(1.2);
    expect((await load('setBySet', true)).elapsed).toBeLessThan(pooledOnly / 10);
  });

  it('holds for an order of any length, with lines whose product or parcel is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 0, max: 90}), async (lines) => {
        const other = await shop(lines);
        await other.run('UPDATE lines SET product_id = NULL WHERE id % 7 = 0');
        await other.run('UPDATE lines SET parcel_id = 99 WHERE id % 5 = 0');
        const counts: number[] = [];
        const pages = [];
        for (const way of Object.values(WAYS)) {
          const link = new Link(other, CHARGES, true);
          pages.push(await way(link, ORDER));
          counts.push(link.statements.length);
        }
        other.closeSync();
        expect(counts).toEqual([lines + 1, 4, 1]);
        expect(pages[0]).toHaveLength(lines);
        expect(pages[1]).toEqual(pages[0]);
        expect(pages[2]).toEqual(pages[0]);
      }),
      {numRuns: 8},
    );
  });

  it('fails a page of sixty-one statements with the message shown, and passes one of four', async () => {
    const link = new Link(engine, CHARGES, true);
    const failure = await atMost(4, link, () => rowByRow(link, ORDER)).catch((error: Error) => error.message);
    expect(`${failure}\n`).toBe(read('guard.txt'));
    await expect(atMost(4, link, () => setBySet(link, ORDER))).resolves.toHaveLength(60);
  });

  it('counts what the request sent, and nothing that went before', async () => {
    const link = new Link(engine, CHARGES, true);
    await setBySet(link, ORDER);
    await expect(atMost(1, link, () => joined(link, ORDER))).resolves.toHaveLength(60);
    await expect(atMost(0, link, () => joined(link, ORDER))).rejects.toThrow('1 statements, at most 0 allowed');
  });
});

describe('the manifests', () => {
  const documents = (name: string) => parseAllDocuments(read(name)).map((each) => each.toJS());
  const [account, pod] = documents('pod-identity.yaml') as [IServiceAccount, IPod];
  const [keyed] = documents('static-key.yaml') as [IPod];

  it('fit the Kubernetes schema, the forbidden one too', () => {
    new ServiceAccount(account).validate();
    new Pod(pod).validate();
    new Pod(keyed).validate();
    const misspelt = {...pod, spec: {...pod.spec, containers: [{image: 'no-name'}]}} as unknown as IPod;
    expect(() => new Pod(misspelt).validate()).toThrow(/name/);
  });

  it('name the account that stands beside the pod', () => {
    expect(pod.spec?.serviceAccountName).toBe(account.metadata?.name);
    expect(pod.metadata?.namespace).toBe(account.metadata?.namespace);
  });

  it('pass the rule with an identity and fail it with a key', () => {
    expect(documents('pod-identity.yaml').flatMap((each) => staticKeys(each))).toEqual([]);
    expect(staticKeys(keyed)).toEqual([
      'spec.containers.0.env: AWS_ACCESS_KEY_ID',
      'spec.containers.0.env: AWS_SECRET_ACCESS_KEY',
    ]);
  });

  it('are found in an init container of a CronJob, and from a Secret', () => {
    const env = [{name: 'AWS_SECRET_ACCESS_KEY', valueFrom: {secretKeyRef: {name: 'aws', key: 'secret'}}}];
    const containers = [{name: 'report', image: 'registry.example.com/shop/report:v1'}];
    const template = {
      spec: {restartPolicy: 'Never' as const, containers, initContainers: [{name: 'fetch', image: 'curl:1', env}]},
    };
    const job: ICronJob = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: {name: 'report'},
      spec: {schedule: '0 4 * * *', jobTemplate: {spec: {template}}},
    };
    new CronJob(job).validate();
    expect(staticKeys(job)).toEqual([
      'spec.jobTemplate.spec.template.spec.initContainers.0.env: AWS_SECRET_ACCESS_KEY',
    ]);
  });

  it('are let through with other variables, and where the post says that the rule is blind', () => {
    const container = {
      name: 'label-svc',
      image: 'registry.example.com/shop/label-svc:v7',
      env: [{name: 'AWS_REGION', value: 'eu-west-1'}],
      envFrom: [{secretRef: {name: 'aws'}}],
    };
    const open: IPod = {apiVersion: 'v1', kind: 'Pod', metadata: {name: 'label-svc'}, spec: {containers: [container]}};
    new Pod(open).validate();
    expect(staticKeys(open)).toEqual([]);
    expect(post).toContain('does not see `envFrom`');
  });

  it('do not upset the rule when they are malformed', () => {
    for (const odd of [null, 'text', 7, {env: null}, {env: [null, 'AWS_SECRET_ACCESS_KEY']}])
      expect(staticKeys(odd)).toEqual([]);
  });
});
