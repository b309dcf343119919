// Keeps the links of posts and docs in each calculator's links.txt, with today's answers: npm run links
import {readFileSync, writeFileSync} from 'node:fs';
import {keptIn, missingLines} from './prose-links';

/** Lines are only ever added: a line that is there stays as it was published. */
async function keep(): Promise<void> {
  const missing = await missingLines();
  if (missing.size === 0) console.log('Every link is kept already.');
  for (const [name, lines] of missing) {
    const file = keptIn(name);
    const before = readFileSync(file, 'utf8');
    const separator = before === '' || before.endsWith('\n') ? '' : '\n';
    writeFileSync(file, `${before}${separator}${lines.join('\n')}\n`);
    console.log(`${file}: ${lines.length} ${lines.length === 1 ? 'line is' : 'lines are'} new.`);
  }
}

keep().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
