// Posts as lines: title, day, minutes; where there is room for it, what each is about.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {dayInWords} from '../day';
import type {PostSummary} from '../summaries';
import styles from './styles.module.css';

interface Props {
  readonly posts: readonly PostSummary[];
  /** Whether each post's description is shown under its title. */
  readonly described?: boolean;
}

export default function PostList({posts, described = false}: Props): ReactNode {
  return (
    <ol className={styles.list}>
      {posts.map((post) => (
        <li key={post.path} className={styles.post}>
          <Link className={styles.title} to={post.path}>
            {post.title}
          </Link>
          <span className={styles.when}>
            <time dateTime={post.date}>{dayInWords(post.date)}</time> · {post.readingTime} min
          </span>
          {described && <p className={styles.about}>{post.description}</p>}
        </li>
      ))}
    </ol>
  );
}
