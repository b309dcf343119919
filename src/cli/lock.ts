// Writes each calculator's wire contract beside it, unless that would change what published links say: npm run lock
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {registry} from '../calculators/registry';
import {type Contract, contractOf, contractProblems, contractText} from '../permalink/schema-lock';

let refused = 0;
for (const calculator of registry) {
  const file = join('src', 'calculators', calculator.name, 'schema.lock.json');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const problems = before === null ? [] : contractProblems(calculator, JSON.parse(before) as Contract);
  const text = contractText(contractOf(calculator));
  if (problems.length > 0) {
    refused++;
    console.error(`${calculator.name}: ${file} is left as it is.`);
    for (const problem of problems) console.error(`  ${problem}`);
  } else if (text === before) console.log(`${calculator.name}: nothing to write.`);
  else {
    writeFileSync(file, text);
    console.log(`${calculator.name}: version ${calculator.version} is locked in ${file}.`);
  }
}
process.exitCode = refused > 0 ? 1 : 0;
