// Something that the caller of a command has to change; printed by its name, never as a stack.
import type {Notice} from '../permalink/permalink';

export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly notices: readonly Notice[] = [],
  ) {
    super(message);
  }
}
