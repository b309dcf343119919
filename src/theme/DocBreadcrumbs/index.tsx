// Where in the docs a page lies, above its title; the page itself is not repeated.

import Link from '@docusaurus/Link';
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {ReactNode} from 'react';

export default function DocBreadcrumbs(): ReactNode {
  const {pathname} = useLocation();
  const above = useSidebarBreadcrumbs()?.slice(0, -1) ?? [];
  if (isSamePath(pathname, '/docs')) return null;
  return (
    <nav className="kicker" aria-label="Where this page lies">
      <Link to="/docs">Docs</Link>
      {above.map(({label, href}) => (
        <span key={label}>
          {' / '}
          {href ? <Link to={href}>{label}</Link> : label}
        </span>
      ))}
    </nav>
  );
}
