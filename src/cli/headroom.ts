// The package's command: which of its parts is called, what goes to which stream, and the exit status.
import {calc} from './calc';
import {check} from './check';
import {Refusal} from './refusal';

const USAGE = `usage: headroom check PATH...    hold the answers in Markdown files against today's models and facts
       headroom calc NAME ...    answer a question; headroom calc list names the calculators

Each says more with --help.`;

const PARTS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {calc, check};

async function run([name, ...args]: readonly string[]): Promise<string> {
  if (name === undefined || name === '--help' || name === '-h') return USAGE;
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  if (!part) throw new Refusal('usage', `There is no command ${name}.\n${USAGE}`);
  return part(args);
}

// Whoever reads has read enough, as `head` has: what is left unsaid is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
run(args).then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    const {code, message, notices} = error;
    process.stderr.write(
      args.includes('--json')
        ? `${JSON.stringify({error: {code, message, notices}}, null, 2)}\n`
        : `${code}: ${message}\n`,
    );
    process.exitCode = 2;
  },
);
