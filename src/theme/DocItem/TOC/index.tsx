// The headings of a page of the docs, beside it where there is room.
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

const fewest = 3;

export default function DocItemContents(): ReactNode {
  const headings = useDoc().toc.filter(({level}) => level === 2);
  if (headings.length < fewest) return null;
  return (
    <nav className={`not-in-print ${styles.toc}`} aria-label="On this page">
      <div>
        <p>On this page</p>
        <ul>
          {headings.map(({id, value}) => (
            <li key={id}>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a heading of our own Markdown, rendered by the build */}
              <a href={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
