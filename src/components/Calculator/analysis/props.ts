// What the questions below an answer are asked about, and where what they find goes.
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import type {Inputs} from '../../../model/field';
import type {Report} from '../../../report/report';
import type {UncertaintyWork} from './use-uncertainty';

/** What was found so far, for the documents that Share hands out. */
export type Findings = Pick<Report, 'comparisons' | 'sensitivity' | 'breakEven' | 'uncertainty'>;

/** Of what made the difference to the alternatives, whose patches are in the state. */
export interface DifferenceProps extends Omit<AnalysisProps, 'sure' | 'onTake'> {
  readonly state: State;
}

export interface AnalysisProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly data: unknown;
  /** What the answer's alternatives are called, in their order. */
  readonly names: readonly string[];
  readonly sure: UncertaintyWork;
  /** Other inputs than these can be computed: the facts are more than those behind the first answer. */
  readonly whole: boolean;
  /** Why the rest of the facts did not come, in a sentence. */
  readonly unreachable: string | null;
  readonly onRetry: () => void;
  readonly onTake: (inputs: Inputs) => void;
  readonly onFound: (answer: Answer, found: Findings) => void;
}
