// Answers what leans on what among practices: what one needs in the end, and what falls with it.
import file from './code/practices.json';

/** As code/practices.json has them; its schema stands beside it. */
export interface Practice {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  /** The first sign of its absence. */
  readonly missing: string;
  readonly needs: readonly Need[];
}

interface Need {
  readonly practice: string;
  readonly because: string;
  /** How a charter puts it; the top practice's needs alone have one. */
  readonly clause?: string;
  readonly evidence: string | {readonly title: string; readonly link: string};
}

/** In an order in which whatever is needed stands further down. */
export const PRACTICES: readonly Practice[] = file.practices;

/** All that can be reached from a practice by `next`, without the practice itself unless it lies on a circle. */
function reached(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...next(from)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}

/** What a practice needs, directly or through others. */
export function needed(practices: readonly Practice[], id: string): ReadonlySet<string> {
  return reached(id, (each) => practices.find((one) => one.id === each)?.needs.map(({practice}) => practice) ?? []);
}

/** What needs a practice, directly or through others, and so is undermined when it is taken away. */
export function undermined(practices: readonly Practice[], id: string): ReadonlySet<string> {
  return reached(id, (each) =>
    practices.filter(({needs}) => needs.some(({practice}) => practice === each)).map((one) => one.id),
  );
}

/** The practices that need themselves through others; none in a graph that can be begun somewhere. */
export function inCircles(practices: readonly Practice[]): readonly string[] {
  return practices.map(({id}) => id).filter((id) => needed(practices, id).has(id));
}
