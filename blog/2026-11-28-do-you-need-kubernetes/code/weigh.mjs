// Counts the lines of YAML files and the decisions in them: node weigh.mjs FILE...
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {parseAllDocuments} from 'yaml';

/** What a file must begin with, whatever the service. */
const HEADS = ['apiVersion', 'kind', 'Type', 'AWSTemplateFormatVersion'];

/** A line that is more than a comment or a rule. */
const WRITTEN = /^(?!\s*#).*[^\s-]/;

/** Every value, with the key that it stands under. */
function leaves(value, key = '') {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, key));
  if (value === null) return [];
  if (typeof value !== 'object') return [[key, value]];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, name));
}

/** A text ties parts together when it is repeated, a number under its key. */
function said([key, value]) {
  return typeof value === 'string' ? value : `${key}: ${value}`;
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').filter((line) => WRITTEN.test(line));
  const documents = parseAllDocuments(text).map((each) => each.toJS());
  const values = documents.flatMap((each) => leaves(each));
  const own = values.filter(([key]) => !HEADS.includes(key));
  const counts = {
    lines: lines.length,
    values: values.length,
    decisions: new Set(own.map(said)).size,
  };
  console.log(basename(file), JSON.stringify(counts));
}
