// A calculator that is read before it is used: whole in the page's HTML, its code fetched when somebody comes near it.
import type {AnyCalculator} from '../../model/calculator';
import type {PageContent} from '../Calculator/page-content';
import Island from '../Island';

/** The definition, and the facts and pictures of the scenario that the page opens with. */
export type LoadScenario = () => Promise<{readonly calculator: AnyCalculator; readonly content: PageContent}>;

interface CalculatorIslandProps {
  readonly name: string;
  readonly frame: 'page' | 'embed' | 'prose';
  readonly load: LoadScenario;
}

/** A link brings a state of its own, and the page shows nothing before that. */
const BY_ADDRESS = {
  wanted: () =>
    document.documentElement.dataset.link === 'pending' ||
    window.location.search !== '' ||
    window.location.hash.includes('='),
};

export default function CalculatorIsland({name, frame, load}: CalculatorIslandProps) {
  return (
    <Island
      name={`${frame} ${name}`}
      main={frame === 'prose' ? undefined : BY_ADDRESS}
      load={async () => {
        const [{default: Calculator}, {calculator, content}] = await Promise.all([import('../Calculator'), load()]);
        return function Part() {
          return <Calculator calculator={calculator} frame={frame} {...content} />;
        };
      }}
    />
  );
}
