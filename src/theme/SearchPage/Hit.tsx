// One page that was found: its title and up to three places in it, the words marked.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PageHit, Place} from './page-hits';
import styles from './styles.module.css';

const shownPlaces = 3;
const around = 90;

/** The words of a query that can be marked in a text, as one pattern that splits it. */
function patternOf(words: string): RegExp | undefined {
  const parts = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return parts.length > 0 ? new RegExp(`(${parts.join('|')})`, 'i') : undefined;
}

function Marked({text, words}: {readonly text: string; readonly words: string}): ReactNode {
  const pattern = patternOf(words);
  if (!pattern) return text;
  return (
    text
      .split(new RegExp(pattern.source, 'gi'))
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
      .map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))
  );
}

/** A passage cut to the neighbourhood of the first word that was found in it. */
function excerpt(passage: string, words: string): string {
  const found = patternOf(words)?.exec(passage)?.index ?? 0;
  const from = found > around ? passage.indexOf(' ', found - around) + 1 : 0;
  const end = from + 2 * around;
  const cut = end < passage.length ? passage.lastIndexOf(' ', end) : -1;
  const piece = passage.slice(from, cut > found ? cut : end);
  return `${from > 0 ? '… ' : ''}${piece}${from + piece.length < passage.length ? ' …' : ''}`;
}

function PlaceLine({
  place,
  words,
  under,
}: {
  readonly place: Place;
  readonly words: string;
  readonly under: string;
}): ReactNode {
  return (
    <li>
      {place.heading && place.heading !== under && (
        <Link to={place.address} data-noBrokenLinkCheck>
          <Marked text={place.heading} words={words} />
        </Link>
      )}
      {place.passage && (
        <p>
          <Marked text={excerpt(place.passage, words)} words={words} />
        </p>
      )}
    </li>
  );
}

export default function Hit({hit, words}: {readonly hit: PageHit; readonly words: string}): ReactNode {
  return (
    <li className={styles.hit}>
      <h2>
        <Link to={hit.path} data-noBrokenLinkCheck>
          <Marked text={hit.title} words={words} />
        </Link>
      </h2>
      {hit.places.length > 0 && (
        <ul>
          {hit.places.slice(0, shownPlaces).map((place) => (
            <PlaceLine key={place.address + (place.passage ?? '')} place={place} words={words} under={hit.title} />
          ))}
        </ul>
      )}
    </li>
  );
}
