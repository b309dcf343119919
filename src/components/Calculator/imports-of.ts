// A calculator's readers of foreign files, by its name: loaded when a reader brings a file, never with the page.
import type {Imports} from '../../model/import-set';

const asked = new Map<string, Promise<Imports>>();

/** The same promise for the same name, so that a component can wait for it. */
export function importsOf(calculator: string): Promise<Imports> {
  const known = asked.get(calculator);
  if (known) return known;
  const promise = load(calculator);
  asked.set(calculator, promise);
  promise.catch(() => asked.delete(calculator));
  return promise;
}

async function load(calculator: string): Promise<Imports> {
  if (!/^[a-z][a-z0-9-]*$/.test(calculator)) throw new RangeError(`"${calculator}" is not the name of a calculator.`);
  try {
    return await import(
      /* webpackInclude: /\/[a-z0-9-]+\/imports\.ts$/ */
      `../../calculators/${calculator}/imports.ts`
    );
  } catch (error) {
    throw new Error(`The importers of ${calculator} did not load; is the page from an older version of the site?`, {
      cause: error,
    });
  }
}
