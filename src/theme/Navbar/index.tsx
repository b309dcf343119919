// The bar: five places to go, search, and the other theme. It wraps on a phone; nothing is folded away.

import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useColorMode} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** `pages` is where the pages of a place lie when that is elsewhere. */
const places: readonly {readonly label: string; readonly to: string; readonly pages?: string}[] = [
  {label: 'Posts', to: '/blog'},
  {label: 'Calculators', to: '/calculators'},
  {label: 'Decisions', to: '/decisions', pages: '/docs/decisions'},
  {label: 'Docs', to: '/docs'},
];

/** The place that an address belongs to: the longest that it lies under, so that a decision is not also under the docs. */
function placeOf(pathname: string): string | undefined {
  return places
    .flatMap(({to, pages}) => [to, ...(pages ? [pages] : [])].map((under) => ({to, under})))
    .filter(({under}) => pathname === under || pathname.startsWith(`${under}/`))
    .sort((one, other) => other.under.length - one.under.length)[0]?.to;
}

function ThemeButton(): ReactNode {
  const {colorMode, setColorMode} = useColorMode();
  return (
    <button
      type="button"
      className={`needs-script ${styles.theme}`}
      onClick={() => setColorMode(colorMode === 'dark' ? 'light' : 'dark')}
    >
      <span className={styles.toDark}>Dark</span>
      <span className={styles.toLight}>Light</span>
      <span className="visually-hidden"> theme</span>
    </button>
  );
}

export default function Navbar(): ReactNode {
  const {pathname} = useLocation();
  const here = placeOf(pathname);
  const current = (to: string) => (to === here ? (to === pathname ? 'page' : 'true') : undefined);
  return (
    <header className={`bar ${styles.bar}`}>
      <Link className={styles.mark} to="/" aria-current={pathname === '/' ? 'page' : undefined}>
        Headroom
      </Link>
      <nav className={styles.places} aria-label="Site">
        {places.map(({label, to}) => (
          <Link key={to} to={to} aria-current={current(to)}>
            {label}
          </Link>
        ))}
      </nav>
      <div className={styles.end}>
        <Link to="/search" aria-current={pathname === '/search' ? 'page' : undefined}>
          Search
        </Link>
        <ThemeButton />
      </div>
    </header>
  );
}
