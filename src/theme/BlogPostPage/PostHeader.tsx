// What stands above a post: its day, length, tags and last review, its title, its authors and the calculator it argues with.

import Link from '@docusaurus/Link';
import type {Props} from '@theme/BlogPostPage';
import type {ReactNode} from 'react';
import {dayInWords, isoDay} from '../../components/day';
import styles from './styles.module.css';

type Metadata = Props['content']['metadata'];

function Day({day}: {readonly day: unknown}): ReactNode {
  const given = String(day);
  return <time dateTime={isoDay(given)}>{dayInWords(given)}</time>;
}

/** The front matter key `companion: {label, to}`, when a post has one. */
function companionOf(metadata: Metadata): {label: string; to: string} | undefined {
  const companion = metadata.frontMatter.companion;
  if (companion === undefined) return undefined;
  const {label, to} = companion as Partial<Record<'label' | 'to', unknown>>;
  if (typeof label === 'string' && typeof to === 'string') return {label, to};
  throw new Error(
    `${metadata.source}: front matter "companion" needs a label and an address: {label: …, to: /calculators/…}`,
  );
}

function Byline({metadata}: {readonly metadata: Metadata}): ReactNode {
  const companion = companionOf(metadata);
  return (
    <p className={styles.meta}>
      {metadata.authors.map((author, at) => (
        <span key={author.key ?? author.name}>
          {at === 0 ? 'By ' : ', '}
          {author.page ? <Link to={author.page.permalink}>{author.name}</Link> : author.name}
        </span>
      ))}
      {companion && (
        <span>
          {metadata.authors.length > 0 ? ', with' : 'With'} the <Link to={companion.to}>{companion.label}</Link>
        </span>
      )}
    </p>
  );
}

export default function PostHeader({metadata}: {readonly metadata: Metadata}): ReactNode {
  const {last_reviewed: reviewed, sources_checked: checked} = metadata.frontMatter;
  const separately = checked !== undefined && String(checked) !== String(reviewed);
  return (
    <header className={styles.header}>
      <p className={styles.meta}>
        <Day day={metadata.date} /> · {Math.max(1, Math.round(metadata.readingTime ?? 1))} min
        {metadata.tags.map((tag) => (
          <span key={tag.permalink}>
            {' · '}
            <Link to={tag.permalink}>{tag.label}</Link>
          </span>
        ))}
        {reviewed !== undefined && (
          <>
            {' · '}
            <span className={styles.whole}>
              reviewed <Day day={reviewed} />
            </span>
          </>
        )}
        {separately && (
          <>
            {' · '}
            <span className={styles.whole}>
              sources checked <Day day={checked} />
            </span>
          </>
        )}
      </p>
      <h1>{metadata.title}</h1>
      <Byline metadata={metadata} />
    </header>
  );
}
