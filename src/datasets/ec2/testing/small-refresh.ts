// A refresh into a folder of its own, from a small file in AWS's own format that a test may change.
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach} from 'vitest';
import {refresh} from '../refresh/run';
import {smallBase} from './small-base';

export const offer = join(__dirname, 'offer-small.csv');
export const text = await readFile(offer, 'utf8');
export const rows = text.split('\n');

/** The folder of the test that is running. */
export let folder: string;

beforeEach(async () => {
  folder = await smallBase();
});

afterEach(async () => {
  await rm(folder, {recursive: true, force: true});
});

export const json = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
export const written = async () => (await readdir(folder, {recursive: true})).sort();
export const run = (from: string, options: Partial<Parameters<typeof refresh>[0]> = {}) =>
  refresh({from: [from], regions: ['us-east-1'], folder, ...options});

export async function offerWith(change: (lines: string[]) => readonly string[]): Promise<string> {
  const path = join(folder, 'index.csv');
  await writeFile(path, change([...rows]).join('\n'));
  return path;
}

export const lineOf = (part: string) => rows.findIndex((row) => row.includes(part)) + 1;
