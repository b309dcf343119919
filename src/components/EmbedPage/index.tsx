// A calculator without the site around it, for somebody else's page: it tells its height to the page that frames it.
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import {ColorModeProvider} from '@docusaurus/theme-common/internal';
import type {ReactNode} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import Calculator from '../Calculator';
import type {PageContent} from '../Calculator/page-content';

interface Props {
  readonly calculator: AnyCalculator;
  readonly content: PageContent;
}

export default function EmbedPage({calculator, content}: Props): ReactNode {
  return (
    <ColorModeProvider>
      <PageMetadata title={calculator.title} description={calculator.description} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main>
        <Calculator calculator={calculator} frame="embed" {...content} />
      </main>
    </ColorModeProvider>
  );
}
