// All decisions on one page: what was decided, whether its numbers still hold, and which to look at again.

import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {type ReactNode, useLayoutEffect} from 'react';
import type {ListedRecord} from '../../report/record/listed-record';
import type {ProseSummary} from '../../report/record/prose-summary';
import styles from './decisions.module.css';
import {askedFor, FILTERS} from './filters';
import {NumbersInProse} from './NumbersInProse';
import {RecordLine} from './RecordLine';

interface Props {
  readonly records: readonly ListedRecord[];
  readonly prose: ProseSummary;
}

const DESCRIPTION =
  'What was decided in this project and whether its numbers still hold, worked out again at every build of the site.';

export default function DecisionsPage({records, prose}: Props): ReactNode {
  const {search} = useLocation();
  const asked = askedFor(search);
  useShown(asked);
  // The server's page is of everything; the stylesheet hides the rest before this page is alive.
  const filter = useIsBrowser() ? asked : null;
  return (
    <Layout title="Decisions" description={DESCRIPTION}>
      <Head>
        <link rel="alternate" type="application/atom+xml" href="/decisions/atom.xml" title="Headroom: decisions" />
      </Head>
      <main className={styles.page}>
        <h1>Decisions</h1>
        <p className={styles.under}>
          The choices made in this project. Where one rests on a calculation, its numbers are worked out again at every
          build, with today’s model and the latest facts: <Link to="/docs/reference/records">how that works</Link>.
          Follow them as an <a href="/decisions/atom.xml">Atom feed</a>.
        </p>
        <Filters records={records} current={filter} />
        <p role="status" className={styles.count}>
          {countText(records, filter)}
        </p>
        <ol className={styles.list}>
          {records.map((record) => (
            <RecordLine key={record.path} record={record} />
          ))}
        </ol>
        <NumbersInProse {...prose} />
      </main>
    </Layout>
  );
}

/** Before the first paint a script in the head does the same for the address that was opened. */
function useShown(asked: string | null): void {
  useLayoutEffect(() => {
    const {dataset} = document.documentElement;
    if (asked === null) delete dataset.verdict;
    else dataset.verdict = asked;
    return () => {
      delete dataset.verdict;
    };
  }, [asked]);
}

function countText(records: readonly ListedRecord[], key: string | null): string {
  const all = `${records.length} decisions`;
  if (key === null) return `All ${all}, newest first.`;
  const filter = FILTERS.find((each) => each.key === key);
  if (!filter) return `There is no verdict “${key}”: these are all ${all}, newest first.`;
  return `${records.filter(filter.of).length} of ${all}: ${filter.label.toLowerCase()}.`;
}

function Filters({
  records,
  current,
}: {
  readonly records: readonly ListedRecord[];
  readonly current: string | null;
}): ReactNode {
  return (
    <nav className={styles.filters} aria-label="Decisions by verdict">
      <Link to="/decisions" aria-current={current === null ? 'true' : undefined}>
        All <small>{records.length}</small>
      </Link>
      {FILTERS.map(({key, label, of}) => {
        const count = records.filter(of).length;
        const text = (
          <>
            {label} <small>{count}</small>
          </>
        );
        return count === 0 && current !== key ? (
          <span key={key}>{text}</span>
        ) : (
          <Link key={key} to={`/decisions?verdict=${key}`} aria-current={current === key ? 'true' : undefined}>
            {text}
          </Link>
        );
      })}
    </nav>
  );
}
