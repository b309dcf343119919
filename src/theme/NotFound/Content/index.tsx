// What an address without a page shows: how to find what was meant.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

export default function NotFoundContent(): ReactNode {
  return (
    <main>
      <p className="kicker">404</p>
      <h1>There is no page at this address</h1>
      <p>
        Pages of calculators keep their address, so a link to one may have lost its end on the way: compare it with the{' '}
        <Link to="/calculators">list of calculators</Link>. For anything else there are the{' '}
        <Link to="/blog">posts</Link>, the <Link to="/docs">docs</Link> and the <Link to="/search">search</Link>.
      </p>
    </main>
  );
}
