// Counts the lines of YAML files and the decisions in them: node weigh.mjs FILE...
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {parseAllDocuments} from 'yaml';

/** What a file must begin with, whatever the service. */
const HEADS = ['apiVersion', 'kind', 'Type', 'AWSTemplateFormatVersion'];

/** Every value with the key that it stands under; items of a list stand under the key of the list. */
function leaves(value, key = '') {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, key));
  if (value === null || typeof value !== 'object') return value === null ? [] : [[key, value]];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, name));
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').filter((line) => /[^\s-]/.test(line) && !/^\s*#/.test(line));
  const values = parseAllDocuments(text).flatMap((each) => leaves(each.toJS()));
  // A text that the file has said before only ties parts together; a number does so under the same key.
  const decisions = new Set(
    values
      .filter(([key]) => !HEADS.includes(key))
      .map(([key, value]) => (typeof value === 'string' ? value : `${key}: ${value}`)),
  );
  console.log(`${basename(file)}: ${lines.length} lines, ${values.length} values, ${decisions.size} decisions`);
}
