// A state and what the model says to it: the base, its band, and the alternatives beside it.
import type {Evaluation} from './evaluate';
import type {Inputs} from './field';

/** A patch of the base: only what differs. */
export interface Alternative {
  readonly label?: string;
  readonly inputs: Inputs;
}

/** Everything that a link says about a calculation, apart from its version and data. */
export interface State {
  readonly inputs: Inputs;
  readonly alternatives: readonly Alternative[];
}

/** The model's answer to a state: the base, its band, and each alternative. */
export interface Answer {
  readonly base: Evaluation;
  readonly low?: Evaluation;
  readonly high?: Evaluation;
  readonly alternatives: readonly Evaluation[];
}
