// Where to go from the end of a page: short lists of links, each with a title.

import Link from '@docusaurus/Link';
import {type ReactNode, useId} from 'react';
import type {PlaceLink} from '../post-place';
import styles from './styles.module.css';

interface LinkList {
  readonly title: string;
  readonly links: readonly PlaceLink[];
  /** Which of them the reader is at, counted from 0; they are numbered then. */
  readonly at?: number;
}

/** Lists without links are left out. */
export default function LinkLists({lists}: {readonly lists: readonly LinkList[]}): ReactNode {
  return (
    <div className={`not-in-print ${styles.lists}`}>
      {lists.map((list) => list.links.length > 0 && <One key={list.title} {...list} />)}
    </div>
  );
}

function One({title, links, at}: LinkList): ReactNode {
  const heading = useId();
  const List = at === undefined ? 'ul' : 'ol';
  return (
    <nav aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <List>
        {links.map(({label, to}, index) => (
          <li key={to}>{index === at ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}</li>
        ))}
      </List>
    </nav>
  );
}
