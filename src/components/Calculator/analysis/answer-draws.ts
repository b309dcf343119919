// The draws of one request after another, in slices between which a newer request is heard and ends the one before it.
import {type Draw, drawEach, drawQuestion, uncertaintyOf} from '../../../analysis/uncertainty';
import type {AnyCalculator} from '../../../model/calculator';
import type {DrawReply, DrawRequest} from './draw-messages';

/** Milliseconds of drawing after which newer requests are heard. */
const TURN = 50;

/** @returns takes requests; `say` is told what came of each that no newer one has overtaken. */
export function drawer(
  load: (calculator: string) => Promise<AnyCalculator>,
  say: (reply: DrawReply) => void,
): (request: DrawRequest) => Promise<void> {
  let latest = 0;
  const answer = async ({id, calculator: name, date, parts, ...state}: DrawRequest): Promise<void> => {
    const calculator = await load(name);
    const data = calculator.dataset?.build(date, parts) ?? null;
    const question = drawQuestion(calculator, state, data);
    const draws: Draw[] = [];
    let begun = performance.now();
    for (const draw of drawEach(calculator, question, data)) {
      draws.push(draw);
      if (performance.now() - begun < TURN) continue;
      await new Promise((heard) => setTimeout(heard));
      if (id !== latest) return;
      begun = performance.now();
    }
    if (id === latest) say({id, found: uncertaintyOf(calculator, question, draws)});
  };
  return async (request) => {
    latest = request.id;
    try {
      await answer(request);
    } catch (error) {
      say({id: request.id, failed: error instanceof Error ? error.message : String(error)});
    }
  };
}
