// Search over posts, docs and calculators. The index and the worker that reads it are fetched on this page only.

import Head from '@docusaurus/Head';
import {useHistory, useLocation} from '@docusaurus/router';
import {PageMetadata} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  fetchIndexesByWorker,
  searchByWorker,
} from '@easyops-cn/docusaurus-search-local/dist/client/client/theme/searchByWorker';
import Layout from '@theme/Layout';
import {type ReactNode, useEffect, useState} from 'react';
import Hit from './Hit';
import {byPage, type PageHit} from './page-hits';
import styles from './styles.module.css';

const mostResults = 100;

function Results({words, hits}: {readonly words: string; readonly hits: readonly PageHit[]}): ReactNode {
  return (
    <ol className={styles.results}>
      {hits.map((hit) => (
        <Hit key={hit.path} hit={hit} words={words} />
      ))}
    </ol>
  );
}

/** What is said of a search, aloud too: how many pages, or what else could be tried. */
function verdict(words: string, hits: readonly PageHit[] | undefined): string {
  if (words === '' || hits === undefined) return '';
  if (hits.length === 0) return `Nothing has “${words}” in it. Fewer or shorter words find more.`;
  return `${hits.length} ${hits.length === 1 ? 'page has' : 'pages have'} “${words}” in ${hits.length === 1 ? 'it' : 'them'}.`;
}

function Search(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const history = useHistory();
  const {search} = useLocation();
  const isBrowser = useIsBrowser();
  const words = isBrowser ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [hits, setHits] = useState<readonly PageHit[]>();
  const [failure, setFailure] = useState('');

  useEffect(() => {
    fetchIndexesByWorker(siteConfig.baseUrl, '').catch((error: unknown) => setFailure(String(error)));
  }, [siteConfig.baseUrl]);

  useEffect(() => {
    let stale = false;
    if (words.trim() === '') setHits(undefined);
    else
      searchByWorker(siteConfig.baseUrl, '', words.trim(), mostResults).then(
        (found) => stale || setHits(byPage(found)),
        (error: unknown) => stale || setFailure(String(error)),
      );
    return () => {
      stale = true;
    };
  }, [siteConfig.baseUrl, words]);

  const enter = (typed: string) => history.replace({search: typed ? `?${new URLSearchParams({q: typed})}` : ''});
  return (
    <main className={styles.search}>
      <h1>Search</h1>
      <label className={styles.box}>
        <span>Words in posts, docs and calculators</span>
        <input type="search" value={words} autoComplete="off" onChange={(event) => enter(event.target.value)} />
      </label>
      <p className={styles.verdict} role="status">
        {failure ? `The search could not start: ${failure}. Reloading the page may help.` : verdict(words.trim(), hits)}
      </p>
      <noscript>
        <p>The search runs in the browser and needs JavaScript.</p>
      </noscript>
      {hits && <Results words={words} hits={hits} />}
    </main>
  );
}

export default function SearchPage(): ReactNode {
  return (
    <Layout>
      <PageMetadata title="Search" />
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <Search />
    </Layout>
  );
}
