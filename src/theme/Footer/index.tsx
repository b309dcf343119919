// The foot of every page: under which terms its parts may be used, and how to follow the site.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

export default function Footer(): ReactNode {
  return (
    <footer className={`site-footer ${styles.footer}`}>
      <p>
        Text: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Code:{' '}
        <a href="https://opensource.org/license/mit">MIT</a>. Benchmark measurements: Spare Cores Inspector Data,{' '}
        <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a> (changes made).
      </p>
      <nav aria-label="More">
        <Link to="/about">About</Link>
        <Link to="/blog/tags">Tags</Link>
        <Link to="/blog/authors">Authors</Link>
        <a href="/blog/rss.xml">RSS</a>
        <a href="/blog/atom.xml">Atom</a>
        <a href="/blog/feed.json">JSON</a>
      </nav>
    </footer>
  );
}
