// What the build tells a calculator's page before any of the calculator is loaded.
import type {LoadScenario} from '../CalculatorIsland';

export interface CalculatorPageModule {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly load: LoadScenario;
}
