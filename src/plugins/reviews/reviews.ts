// When each page is to be read again: so long after its last review, sooner for posts, whose sources move.
import type {Reviewed} from '../../components/ReviewsPage/reviewed';

/** Days that a review lasts. Prices and releases move in months; what a model computes does not. */
const LASTS: Readonly<Record<Reviewed['kind'], number>> = {post: 180, guide: 180, reference: 365};

const DAY = 86_400_000;

/**
 * The pages with the day by which each is due, the most urgent first.
 * @throws Error for a day that is none.
 */
export function reviewsOf(pages: readonly Omit<Reviewed, 'again'>[]): readonly Reviewed[] {
  return pages
    .map((page) => ({...page, again: later(page.to, page.reviewed, LASTS[page.kind])}))
    .sort((one, other) => one.again.localeCompare(other.again) || one.title.localeCompare(other.title));
}

function later(page: string, day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time))
    throw new Error(`${page}: last_reviewed is ${day}; write a day such as 2026-11-28.`);
  return new Date(time + days * DAY).toISOString().slice(0, 10);
}
