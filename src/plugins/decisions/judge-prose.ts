// Every claim of posts, guides, docs and records, held against today's models and the latest facts: what a build has to know.
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {registry} from '../../calculators/registry';
import {findingsOf, judgeText, recordViewOf} from '../../cli/judge-text';
import {proseFiles} from '../../cli/prose-links';
import {replayer} from '../../cli/replay';
import type {Finding} from '../../report/check/findings';
import type {RecordView} from '../../report/record/record-view';

/** A record's file, below the site's folder; the list beside the records is none. */
const RECORD = /^docs\/decisions\/\d{8}-[a-z0-9-]+\.mdx?$/;

export interface FoundRecord {
  /** Its file's name without the ending: the name of what is generated for it. */
  readonly name: string;
  /** Below the site's folder. */
  readonly file: string;
  readonly view: RecordView;
}

export interface JudgedProse {
  /** ISO. */
  readonly today: string;
  /** How many files were read. */
  readonly files: number;
  readonly records: readonly FoundRecord[];
  /** Of records' calculations. */
  readonly ofRecords: readonly Finding[];
  /** Of links and printed numbers in any text, records included. */
  readonly ofText: readonly Finding[];
}

/** Only what JSON can hold. @param today ISO. */
export async function judgeProse(siteDir: string, today: string): Promise<JudgedProse> {
  const replaying = replayer('latest');
  const files = await proseFiles(siteDir);
  const records: FoundRecord[] = [];
  const ofRecords: Finding[] = [];
  const ofText: Finding[] = [];
  for (const file of files) {
    const text = await readFile(join(siteDir, file), 'utf8');
    const judged = await judgeText(registry, {text, mdx: file.endsWith('.mdx')}, replaying, {today, tolerance: 0});
    const findings = findingsOf(file, judged);
    const inRecord = judged.flaws.length + judged.judged.filter(({claim}) => claim.calculation !== null).length;
    ofRecords.push(...findings.slice(0, inRecord));
    ofText.push(...findings.slice(inRecord));
    if (isRecord(file)) records.push({name: recordName(file), file, view: recordViewOf(judged)});
  }
  return {today, files: files.length, records, ofRecords, ofText};
}

/** @param file below the site's folder, with forward slashes. */
export function isRecord(file: string): boolean {
  return RECORD.test(file);
}

export function recordName(file: string): string {
  return basename(file).replace(/\.mdx?$/, '');
}
