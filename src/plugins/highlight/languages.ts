// The languages that a code block may be written in; any other name is a mistake that the build reports.

import bash from 'refractor/bash';
import {refractor} from 'refractor/core';
import css from 'refractor/css';
import csv from 'refractor/csv';
import diff from 'refractor/diff';
import docker from 'refractor/docker';
import go from 'refractor/go';
import hcl from 'refractor/hcl';
import http from 'refractor/http';
import ini from 'refractor/ini';
import javascript from 'refractor/javascript';
import json from 'refractor/json';
import makefile from 'refractor/makefile';
import markdown from 'refractor/markdown';
import markup from 'refractor/markup';
import nginx from 'refractor/nginx';
import promql from 'refractor/promql';
import python from 'refractor/python';
import sql from 'refractor/sql';
import toml from 'refractor/toml';
import tsx from 'refractor/tsx';
import typescript from 'refractor/typescript';
import yaml from 'refractor/yaml';

const grammars = [
  bash,
  css,
  csv,
  diff,
  docker,
  go,
  hcl,
  http,
  ini,
  javascript,
  json,
  makefile,
  markdown,
  markup,
  nginx,
  promql,
  python,
  sql,
  toml,
  tsx,
  typescript,
  yaml,
];
for (const grammar of grammars) refractor.register(grammar);

/** Names of blocks that are set as they are: program output, drawings in characters. */
const plain = new Set(['text', 'txt', 'console']);

/** Whether a block of this language is coloured, set plain, or not known here at all. */
export function treatmentOf(language: string): 'coloured' | 'plain' | 'unknown' {
  if (plain.has(language)) return 'plain';
  return refractor.registered(language) ? 'coloured' : 'unknown';
}

/** The names that an author may use, for the message about one that they may not. */
export function knownLanguages(): string {
  return [...refractor.listLanguages(), ...plain].sort().join(', ');
}

export {refractor};
