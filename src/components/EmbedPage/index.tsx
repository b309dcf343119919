// A calculator without the site around it, for somebody else's page: it tells its height to the page that frames it.
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import {ColorModeProvider} from '@docusaurus/theme-common/internal';
import {type ReactNode, useRef} from 'react';
import CalculatorIsland from '../CalculatorIsland';
import type {CalculatorPageModule} from '../CalculatorPage/page';
import {useTellHeight} from './use-tell-height';

export default function EmbedPage({page}: {readonly page: CalculatorPageModule}): ReactNode {
  const main = useRef<HTMLElement>(null);
  useTellHeight(page.name, main);
  return (
    <ColorModeProvider>
      <PageMetadata title={page.title} description={page.description} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main ref={main}>
        <CalculatorIsland name={page.name} frame="embed" load={page.load} />
      </main>
    </ColorModeProvider>
  );
}
