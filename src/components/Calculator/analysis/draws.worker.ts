// Draws from ranges off the main thread: thousands of evaluations, of which the page feels none.
/// <reference lib="webworker" />
import type {AnyCalculator} from '../../../model/calculator';
import {drawer} from './answer-draws';
import type {DrawRequest} from './draw-messages';

declare const self: DedicatedWorkerGlobalScope;

const take = drawer(calculatorOf, (reply) => self.postMessage(reply));

self.onmessage = ({data}: MessageEvent<DrawRequest>) => {
  void take(data);
};

/** @throws Error when there is none of that name, or its code does not load. */
async function calculatorOf(name: string): Promise<AnyCalculator> {
  const code: Readonly<Record<string, AnyCalculator | undefined>> = await import(
    /* webpackInclude: /\/calculators\/[a-z0-9-]+\/index\.ts$/ */
    `../../../calculators/${name}/index.ts`
  );
  const found = code[name];
  if (!found) throw new Error(`There is no calculator called ${name}.`);
  return found;
}
