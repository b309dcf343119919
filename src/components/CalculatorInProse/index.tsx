// A calculator within a post or a guide, with the scenario that the text is about.
import CalculatorIsland, {type LoadScenario} from '../CalculatorIsland';

interface CalculatorInProseProps {
  /** The link as the author wrote it. */
  readonly link: string;
  /** Given by the build. */
  readonly load: LoadScenario;
}

export default function CalculatorInProse({link, load}: CalculatorInProseProps) {
  return <CalculatorIsland name={link} frame="prose" load={load} />;
}
