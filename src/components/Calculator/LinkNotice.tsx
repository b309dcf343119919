// What the page has to say about the link that led here, before its answer.
import {useId} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import type {Notice} from '../../permalink/permalink';
import {spellUnseen} from '../../permalink/unseen';
import styles from './calculator.module.css';
import {OlderFacts} from './OlderFacts';
import {canApply, isRenaming} from './opening';
import {promiseOf} from './promise';
import type {Model, Shown} from './use-calculator';

/** Characters that a button may say. */
const LONGEST_OFFER = 60;

interface LinkNoticeProps {
  readonly calculator: AnyCalculator;
  readonly model: Model;
  /** The answer to this very link, once it is there. */
  readonly shown: Shown | null;
  onApply(notice: Notice): void;
  onAccept(): void;
  /** Computes with the facts of another date. */
  onDate(date: string): void;
}

export function LinkNotice({calculator, model, shown, onApply, onAccept, onDate}: LinkNoticeProps) {
  const heading = useId();
  const {opened} = model;
  const notices = opened?.notices ?? [];
  const wrong = notices.some(({affectsAnswer}) => affectsAnswer);
  const promise =
    opened && shown && shown.state === model.asked?.state && shown.date === model.asked.date
      ? promiseOf(calculator, opened, shown.answer, model.date)
      : null;
  return (
    <>
      {notices.length > 0 && (
        <section className={styles.notice} data-wrong={wrong || undefined} aria-labelledby={heading}>
          <h2 id={heading}>{wrong ? 'This is not what the link asked for' : 'About this link'}</h2>
          <ul>
            {notices.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same part may stand in a link twice
              <li key={`${each.key} ${index}`}>
                <code>{partOf(each)}</code> {each.reason}{' '}
                {canApply(each) && (
                  <button type="button" className={styles.quiet} onClick={() => onApply(each)}>
                    {offerOf(each)}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <button type="button" className={styles.button} onClick={onAccept}>
            {wrong ? 'Accept and go on' : 'Dismiss'}
          </button>
        </section>
      )}
      {(opened?.migrated.length ?? 0) > 0 && (
        <div className={styles.aside}>
          <p>
            The link was written for version {opened?.version} of this model.{' '}
            {opened?.migrated.map(({says}) => says).join(' ')}
          </p>
        </div>
      )}
      {/* Before what waits for the answer, so that nothing that is seen moves when it comes. */}
      <OlderFacts calculator={calculator} date={model.date} state={model.state} shown={shown} onDate={onDate} />
      {promise?.kept && (
        <p className={styles.kept}>
          <span aria-hidden="true">✓</span> {promise.says}
        </p>
      )}
      {promise && !promise.kept && (
        <div className={styles.notice}>
          <p>
            <strong>{promise.says}</strong> {promise.causes.join(' ')}
          </p>
        </div>
      )}
    </>
  );
}

/** The part as it stands in the link; a piece that is no pair is its own text. */
function partOf({code, key, raw}: Notice): string {
  const isPiece = code === 'two-states' || (code === 'malformed' && raw.startsWith(key));
  return spellUnseen(isPiece ? raw : `${key}=${raw}`);
}

/** What a press does, in a few words however long the value is. */
function offerOf(notice: Notice): string {
  const {nearest = '', raw} = notice;
  const text = isRenaming(notice) ? `${nearest}=${raw}` : nearest;
  if (text.length <= LONGEST_OFFER) return `Use ${spellUnseen(text)}`;
  return isRenaming(notice) ? `Use it as ${nearest}` : 'Use it with that put right';
}

/** In place of everything else, for a link from a newer version. */
export function Refused({notice, onStart}: {notice: Notice; onStart: () => void}) {
  return (
    <section className={styles.notice} data-wrong="" role="alert">
      <h2>This link is newer than this page</h2>
      <p>{notice.reason}</p>
      <p className={styles.row}>
        <button type="button" className={styles.button} onClick={() => window.location.reload()}>
          Reload the page
        </button>
        <button type="button" className={styles.quiet} onClick={onStart}>
          Begin with the usual example instead
        </button>
      </p>
    </section>
  );
}
