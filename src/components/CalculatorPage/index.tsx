// A calculator's own page, within the site's frame.
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import Calculator from '../Calculator';
import type {PageContent} from '../Calculator/page-content';

interface Props {
  readonly calculator: AnyCalculator;
  readonly content: PageContent;
}

export default function CalculatorPage({calculator, content}: Props): ReactNode {
  return (
    <Layout title={calculator.title} description={calculator.description}>
      {calculator.hidden && (
        <Head>
          <meta name="robots" content="noindex" />
        </Head>
      )}
      <main>
        <Calculator calculator={calculator} frame="page" {...content} />
      </main>
    </Layout>
  );
}
