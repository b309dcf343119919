// Takes the result elsewhere: as a link, a private link, Markdown, CSV, JSON, a decision record, paper, or a file for a long link.
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type ReactNode, useId, useState, useSyncExternalStore} from 'react';
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import type {Ref} from '../../../model/explain';
import {formatNumber} from '../../../model/format';
import {bestFirst, remedyOutcomes} from '../../../model/remedies';
import {type Notice, writeLink} from '../../../permalink/permalink';
import {wasOf} from '../../../permalink/was';
import {isSensitive} from '../../../report/report';
import {LONGEST_LINK} from '../../../report/state-file';
import type {Findings} from '../analysis/props';
import {allInTurn} from '../remedies/one-at-a-time';
import {copyText, saveFile} from './hand-over';
import styles from './share.module.css';

interface ShareProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly data: unknown;
  readonly state: State;
  readonly date: string | null;
  readonly view: Ref | null;
  /** What the reader has asked about this very answer. */
  readonly findings?: Findings | undefined;
  readonly notices?: readonly Notice[];
}

type Kind = 'markdown' | 'csv' | 'json' | 'record' | 'state';

export function Share(props: ShareProps): ReactNode {
  const {calculator, answer, state, date, view} = props;
  const path = useBaseUrl(`/calculators/${calculator.name}`);
  const {siteConfig} = useDocusaurusContext();
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => siteConfig.url,
  );
  const says = useId();
  const [status, setStatus] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const query = writeLink(calculator, state, {
    date,
    view: view === null ? null : view.row === null ? view.name : `${view.name}.${view.row}`,
    was: wasOf(calculator, answer.base),
  });
  const address = (mark: '?' | '#') => `${origin}${path}${mark}${query}`;
  const hides = isSensitive(calculator, state);
  const {length} = address('?');
  const tooLong = length > LONGEST_LINK;

  const copy = async (text: string, done: string) => {
    setRefused(null);
    if (await copyText(text)) setStatus(done);
    else {
      setStatus('The browser did not allow copying. The text is below, selected: copy it by hand.');
      setRefused(text);
    }
  };
  const make = (kind: Kind) =>
    Promise.all([
      import(/* webpackChunkName: "report" */ './documents'),
      allInTurn(remedyOutcomes(calculator, answer.base, props.data)),
    ]).then(([{document: written}, outcomes]) =>
      written(kind, {
        ...props,
        ...props.findings,
        outcomes: bestFirst(outcomes),
        notices: props.notices?.map(({reason}) => reason),
        link: address(hides ? '#' : '?'),
        query,
        day: todayHere(),
      }),
    );
  const save = async (kind: Exclude<Kind, 'markdown'>) => {
    const made = await make(kind);
    if ('refused' in made) return setStatus(made.refused);
    saveFile(made.name, made.type, made.text);
    setStatus(`${made.name} is downloaded${kind === 'record' ? ': a draft for you to finish' : ''}.`);
  };
  const failed = () =>
    setStatus('This could not be made: the page’s code for it did not arrive. Try again when you are online.');
  const button = (label: string, act: () => Promise<void>, primary = false) => (
    <button type="button" className={primary ? styles.primary : undefined} onClick={() => act().catch(failed)}>
      {label}
    </button>
  );
  const copyLink = button('Copy link', () => copy(address('?'), 'Link copied.'), !hides && !tooLong);
  const copyPrivate = button('Copy private link', () => copy(address('#'), 'Private link copied.'), hides && !tooLong);
  const saveState = tooLong && button('Download as a file', () => save('state'), true);

  return (
    <section className={styles.share} aria-labelledby={`${says}-title`}>
      <h2 id={`${says}-title`}>Share this result</h2>
      <code className={styles.link}>{address('?')}</code>
      {tooLong && (
        <p className={styles.says}>
          This link is {formatNumber(length)} characters long; some programs cut links after{' '}
          {formatNumber(LONGEST_LINK)}. Send the file instead: dropped on this page, it opens the same result.
        </p>
      )}
      <div className={`${styles.buttons} needs-script`}>
        {saveState}
        {hides ? copyPrivate : copyLink}
        {hides ? copyLink : copyPrivate}
        {button('Copy as Markdown', async () => {
          const made = await make('markdown');
          if ('text' in made) await copy(made.text, 'Markdown copied.');
        })}
        {button('Download CSV', () => save('csv'))}
        {button('Download JSON', () => save('json'))}
        {button('Save as decision record', () => save('record'))}
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      <p role="status" className={styles.status}>
        {status}
      </p>
      {refused !== null && (
        <textarea
          className={styles.byHand}
          aria-label="Text to copy"
          readOnly
          rows={Math.min(12, refused.split('\n').length + 1)}
          defaultValue={refused}
          key={refused}
          ref={select}
        />
      )}
      <p className={styles.says}>
        {hides && 'This result holds inputs that are better kept private, so the private link comes first. '}
        Calculations run in your browser. Opening a normal link sends its inputs to the web host as part of the address;
        a private link keeps them after #, which browsers do not send.
      </p>
    </section>
  );
}

/** The day that the reader's clock shows, ISO. */
function todayHere(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

function never(): () => void {
  return () => {};
}

function select(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}
