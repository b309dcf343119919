// Names what no dashboard and no rule file mentions: node unused.mjs names.txt dashboards/*.json rules/*.yml
import {readFileSync} from 'node:fs';

const [names, ...files] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const text = files.join('\n');
// In JSON a line break is two characters, and the second looks like a letter.
const words = new Set(text.replace(/\\[nrt]/g, ' ').match(/[\w:]+/g));
for (const name of names.split(/\s+/)) if (name !== '' && !words.has(name)) console.log(name);
if (/__name__\s*(=~|!)/.test(text)) console.error('Some queries choose metrics by pattern: read those yourself.');
