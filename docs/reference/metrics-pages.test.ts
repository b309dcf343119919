// Keeps the page on metrics pages true: it has every finding in its words, and the commands that the readers ask for.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {metricsReaders} from '../../src/calculators/cardinality/formats/readers';
import {FINDINGS} from '../../src/importers/exposition/findings';
import {MIMIRTOOL_ANALYZE} from '../../src/importers/prometheus/mimirtool-analyze';
import {SERIES_API} from '../../src/importers/prometheus/series-api';
import {TSDB_ANALYZE} from '../../src/importers/prometheus/tsdb-analyze';
import {STATUS_TSDB} from '../../src/importers/prometheus/tsdb-status';

const page = readFileSync(join(__dirname, 'metrics-pages.md'), 'utf8');

describe('docs/reference/metrics-pages.md', () => {
  it.each(Object.values(FINDINGS))('says whether the strict parsers refuse (%s): %s', (strict, words) => {
    expect(page.replaceAll('`', '')).toContain(`\n| ${words} | ${strict ? 'yes' : 'no'} |`);
  });

  it.each([SERIES_API, STATUS_TSDB, TSDB_ANALYZE, MIMIRTOOL_ANALYZE])('shows %s', (command) => {
    expect(page).toContain(`\n${command}\n\`\`\``);
  });

  it.each(metricsReaders.flatMap(({id, anonymised}) => (anonymised ? [[id, anonymised.command]] : [])))(
    'shows the command of %s without names',
    (_, command) => {
      expect(page).toContain(`\n${command}\n\`\`\``);
    },
  );
});
