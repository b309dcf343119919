// A calculator's own page, within the site's frame.
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {schemaPath, twinPath} from '../../report/machine-addresses';
import CalculatorIsland from '../CalculatorIsland';
import LinkLists from '../LinkLists';
import type {CalculatorPageModule} from './page';

export default function CalculatorPage({page}: {readonly page: CalculatorPageModule}): ReactNode {
  return (
    <Layout title={page.title} description={page.description}>
      {page.hidden ? (
        <Head>
          <meta name="robots" content="noindex" />
        </Head>
      ) : (
        <Head>
          <link rel="alternate" type="text/markdown" href={twinPath(page.name)} />
          <link rel="describedby" type="application/schema+json" href={schemaPath(page.name, 'inputs')} />
        </Head>
      )}
      <main>
        <CalculatorIsland name={page.name} frame="page" load={page.load} />
        {page.posts.length > 0 && <LinkLists lists={[{title: 'Posts that argue with it', links: page.posts}]} />}
      </main>
    </Layout>
  );
}
