// A page of the docs beside their contents; on a phone the contents follow the page and a link at its top leads there.

import Link from '@docusaurus/Link';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {isActiveSidebarItem, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocRoot/Layout';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

function Entry({item, pathname}: {readonly item: PropSidebarItem; readonly pathname: string}): ReactNode {
  if (item.type === 'html') return null;
  const current = item.href && isSamePath(item.href, pathname) ? 'page' : undefined;
  const open =
    item.type === 'category' && (!item.collapsible || !item.collapsed || isActiveSidebarItem(item, pathname));
  return (
    <li className={item.type === 'category' ? styles.category : undefined}>
      {item.href ? (
        <Link to={item.href} aria-current={current}>
          {item.label}
        </Link>
      ) : (
        <span>{item.label}</span>
      )}
      {open && item.items.length > 0 && <Entries items={item.items} pathname={pathname} />}
    </li>
  );
}

function Entries({
  items,
  pathname,
}: {
  readonly items: readonly PropSidebarItem[];
  readonly pathname: string;
}): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <Entry key={item.type === 'html' ? item.value : item.label} item={item} pathname={pathname} />
      ))}
    </ul>
  );
}

export default function DocRootLayout({children}: Props): ReactNode {
  const sidebar = useDocsSidebar();
  const {pathname} = useLocation();
  return (
    <div className={styles.docs}>
      <main className={styles.page}>
        <a className={`docs-contents ${styles.toContents}`} href="#contents">
          Contents of the docs
        </a>
        {children}
      </main>
      {sidebar && (
        <nav id="contents" className={`docs-contents ${styles.contents}`} aria-label="Contents of the docs">
          <Entries items={sidebar.items} pathname={pathname} />
        </nav>
      )}
    </div>
  );
}
