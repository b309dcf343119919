// What stands at an address that has moved: it leads on with the whole query, by script at once, without one by the browser.
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import Layout from '@theme/Layout';
import {type ReactNode, useEffect} from 'react';

export default function MovedPage({to}: {readonly to: string}): ReactNode {
  const history = useHistory();
  const {search, hash} = useLocation();
  useEffect(() => history.replace(`${to}${search}${hash}`), [history, to, search, hash]);
  return (
    <Layout title="This page has moved">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main>
        <noscript>
          <meta httpEquiv="refresh" content={`0; url=${to}`} />
        </noscript>
        <h1>This page has moved</h1>
        <p>
          It is now at <Link to={to}>{to}</Link>.
        </p>
      </main>
    </Layout>
  );
}
