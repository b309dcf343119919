// A calculator within a post or a guide, with the scenario that the text is about.
import type {AnyCalculator} from '../../model/calculator';
import type {PageContent} from '../Calculator/page-content';
import Island from '../Island';

interface CalculatorInProseProps {
  /** The link as the author wrote it. */
  readonly link: string;
  /** Given by the build: the definition, and the facts and pictures of the scenario. */
  readonly load: () => Promise<{readonly calculator: AnyCalculator; readonly content: PageContent}>;
}

export default function CalculatorInProse({link, load}: CalculatorInProseProps) {
  return (
    <Island
      name={link}
      load={async () => {
        const [{default: Calculator}, {calculator, content}] = await Promise.all([import('../Calculator'), load()]);
        return function Part() {
          return <Calculator calculator={calculator} frame="prose" {...content} />;
        };
      }}
    />
  );
}
