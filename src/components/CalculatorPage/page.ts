// What the build tells a calculator's page before any of the calculator is loaded.
import type {LoadScenario} from '../CalculatorIsland';
import type {PlaceLink} from '../post-place';

export interface CalculatorPageModule {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly hidden: boolean;
  /** That link to it, the latest first. */
  readonly posts: readonly PlaceLink[];
  readonly load: LoadScenario;
}
