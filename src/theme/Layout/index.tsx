// The frame of every page: skip link, bar, what the page is about, footer.

import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {useLocation} from '@docusaurus/router';
import {PageMetadata} from '@docusaurus/theme-common';
import {ColorModeProvider} from '@docusaurus/theme-common/internal';
import ErrorPageContent from '@theme/ErrorPageContent';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import Navbar from '@theme/Navbar';
import type {MouseEvent, ReactNode} from 'react';
import {cardAddress} from '../../components/card-address';
import styles from './styles.module.css';

const contentId = 'content';

// The address keeps its fragment: on a calculator it may be a private link.
function skip(event: MouseEvent): void {
  event.preventDefault();
  const content = document.getElementById(contentId);
  content?.focus();
  content?.scrollIntoView();
}

export default function Layout({children, title, description, noFooter}: Props): ReactNode {
  const {pathname} = useLocation();
  const card = /^\/calculators\/[^/]+$/.test(pathname) ? cardAddress(pathname) : undefined;
  return (
    <ColorModeProvider>
      <PageMetadata title={title} description={description} image={card} />
      <a className={`skip ${styles.skip}`} href={`#${contentId}`} onClick={skip}>
        Skip to the content
      </a>
      <Navbar />
      <div id={contentId} className={styles.content} tabIndex={-1}>
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>{children}</ErrorBoundary>
      </div>
      {!noFooter && <Footer />}
    </ColorModeProvider>
  );
}
