// What stands below a post: the parts of its series, posts close to it, the calculators it uses.

import Link from '@docusaurus/Link';
import {type ReactNode, useId} from 'react';
import type {PlaceLink, PostPlace} from '../../components/post-place';
import styles from './foot.module.css';

export default function PostFoot({place}: {readonly place: PostPlace}): ReactNode {
  const {series, related, calculators} = place;
  return (
    <div className={styles.foot}>
      <Links title={series.title} links={series.parts} at={series.at} />
      <Links title="Close to this" links={related} />
      <Links title={calculators.length === 1 ? 'Its calculator' : 'Its calculators'} links={calculators} />
    </div>
  );
}

/** @param at which of them the reader is at, counted from 0; these are numbered then. */
function Links({title, links, at}: {title: string; links: readonly PlaceLink[]; at?: number}): ReactNode {
  const heading = useId();
  if (links.length === 0) return null;
  const List = at === undefined ? 'ul' : 'ol';
  return (
    <nav aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <List>
        {links.map(({label, to}, index) => (
          <li key={to}>
            {index === at ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </List>
    </nav>
  );
}
