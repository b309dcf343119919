// The answer: a sentence, what it hangs on, three figures, and what the model wants said beside them.
import type {ReactNode} from 'react';
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import type {Ref} from '../../../model/explain';
import type {Phrase} from '../../../model/phrase';
import {isMissing, type Missing, type Offer} from '../../../model/value';
import {Breakable} from './Breakable';
import {Figures} from './Figures';
import {Opens} from './Opens';
import {REMEDIES_ID} from './opening';
import styles from './says.module.css';
import {Warnings} from './Warnings';
import {useSection} from './whole-page';

export interface SaysProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly data: unknown;
  readonly state: State;
  /** What would help, in a sentence. */
  readonly help?: string;
  readonly onOpen: (ref: Ref) => void;
  /** Takes up what a missing value offers; without it, nothing is offered. */
  readonly onOffer?: (offer: Offer) => void;
}

export function Says({calculator, answer, data, help, onOpen, onOffer}: SaysProps): ReactNode {
  const missing = headlineMissing(calculator, answer);
  const remedies = useSection(REMEDIES_ID);
  return (
    <>
      {missing ? (
        <NoAnswer missing={missing} onOffer={onOffer} />
      ) : (
        <>
          <p className={styles.answer}>
            <Phrases phrases={calculator.sentence(answer, data)} onOpen={onOpen} />
          </p>
          <p className={styles.hangsOn}>
            <Phrases phrases={calculator.hangsOn(answer, data)} onOpen={onOpen} />
          </p>
          {help && (
            <p className={styles.help}>
              {help} <a href={remedies}>What each would take</a>
            </p>
          )}
        </>
      )}
      <Figures calculator={calculator} answer={answer} onOpen={onOpen} />
      <Warnings calculator={calculator} answer={answer} data={data} onOffer={onOffer} />
    </>
  );
}

/** Why there is no headline; null when there is one. */
export function headlineMissing(calculator: AnyCalculator, answer: Answer): Missing | null {
  const [name] = calculator.outputs;
  const value = name === undefined ? null : answer.base.values[name];
  return isMissing(value) ? value : null;
}

function NoAnswer({missing, onOffer}: {readonly missing: Missing; readonly onOffer: SaysProps['onOffer']}): ReactNode {
  const {offer} = missing;
  return (
    <>
      <p className={styles.answer}>There is no answer yet.</p>
      <p className={styles.reason}>{missing.reason}</p>
      {offer && onOffer && (
        <p className={styles.reason}>
          <button type="button" className={styles.offer} onClick={() => onOffer(offer)}>
            {offer.label}
          </button>
        </p>
      )}
    </>
  );
}

/** A number that would push a narrow page sideways may break; shorter ones stay whole. */
const LONG = 22;

function Phrases({
  phrases,
  onOpen,
}: {
  readonly phrases: readonly Phrase[];
  readonly onOpen: SaysProps['onOpen'];
}): ReactNode {
  return phrases.map((phrase, index) => {
    const key = `${index} ${typeof phrase === 'string' ? '' : phrase.step}`;
    if (typeof phrase === 'string') return <span key={key}>{phrase}</span>;
    const long = phrase.text.length > LONG;
    const text = (
      <strong className={long ? styles.long : undefined}>
        {long ? <Breakable text={phrase.text} /> : phrase.text}
      </strong>
    );
    if (phrase.step === undefined) return <span key={key}>{text}</span>;
    return (
      <Opens key={key} to={{name: phrase.step, row: null}} onOpen={onOpen}>
        {text}
      </Opens>
    );
  });
}
