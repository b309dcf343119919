// The pages of the docs before and after this one.

import Link from '@docusaurus/Link';
import type {Props} from '@theme/DocPaginator';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

export default function DocPaginator({previous, next}: Props): ReactNode {
  if (!previous && !next) return null;
  return (
    <nav className={`not-in-print ${styles.neighbours}`} aria-label="Pages before and after">
      {previous && (
        <span>
          Before: <Link to={previous.permalink}>{previous.title}</Link>
        </span>
      )}
      {next && (
        <span>
          After: <Link to={next.permalink}>{next.title}</Link>
        </span>
      )}
    </nav>
  );
}
