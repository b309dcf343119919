// Keeps the page on imports true: it shows the very commands and the very query that the importers ask for.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {importers} from '../../src/calculators/graviton/imports';
import {vpcReaders} from '../../src/calculators/ipv4/formats/readers';

const page = readFileSync(join(__dirname, 'imports.md'), 'utf8');

describe('docs/reference/imports.md', () => {
  it.each(importers.map(({id, command}) => [id, command]))('shows the command of %s', (_, command) => {
    expect(page).toContain(`\n${command.trimEnd()}\n\`\`\``);
  });

  it.each(vpcReaders.map((reader) => [reader.id, reader]))(
    'shows both commands of %s, and what the second costs',
    (_, reader) => {
      const {command, anonymised} = reader;
      for (const shown of [command, ...(anonymised ? [anonymised.command] : [])])
        expect(page).toContain(`\n${shown}\n\`\`\``);
      if (anonymised) expect(page.toLowerCase()).toContain(`without names: ${anonymised.costs.toLowerCase()}`);
    },
  );
});
