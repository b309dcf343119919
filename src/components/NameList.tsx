// Names that lead somewhere, each with a line about it: tags, authors, pages of the docs.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import styles from './NameList.module.css';

interface Name {
  readonly label: string;
  readonly to?: string;
  readonly about?: string;
  /** Number of posts, where that says something. */
  readonly count?: number;
}

export default function NameList({names}: {readonly names: readonly Name[]}): ReactNode {
  return (
    <ul className={styles.names}>
      {names.map(({label, to, about, count}) => (
        <li key={label}>
          {to ? <Link to={to}>{label}</Link> : <span>{label}</span>}
          {count !== undefined && (
            <span className={styles.count}>
              {count} {count === 1 ? 'post' : 'posts'}
            </span>
          )}
          {about && <span className={styles.about}>{about}</span>}
        </li>
      ))}
    </ul>
  );
}
