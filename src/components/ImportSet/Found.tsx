// What the files say together, the way into the form, and the pictures and tables of what never enters it.
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {memo, Suspense} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import type {ImportResult} from '../../model/importer';
import styles from '../Calculator/calculator.module.css';
import {ImportedInputs} from '../Calculator/ImportedInputs';
import {ImportNotes} from '../Calculator/ImportNotes';
import {importDetails} from '../import-details';
import {Choice} from './Choice';
import own from './set.module.css';
import type {AskFiles, Joined} from './set-messages';

interface FoundProps {
  readonly calculator: AnyCalculator;
  readonly joined: Joined;
  readonly ask: AskFiles;
  /** These very figures are in the form. */
  readonly accepted: boolean;
  onAccept(result: ImportResult): void;
  onChoose(option: string): void;
}

export const Found = memo(function Found({calculator, joined, ask, accepted, onAccept, onChoose}: FoundProps) {
  const {says, result, choice, detail} = joined;
  const open = choice !== undefined && choice.chosen === undefined;
  const {inputs, notes} = result;
  const [first, ...others] = says;
  return (
    <>
      {first !== undefined && <p className={own.lead}>{first}</p>}
      {others.length > 0 && <p className={own.says}>{others.join(' ')}</p>}
      {choice && choice.options.length > 1 && <Choice key={choice.chosen} choice={choice} onChoose={onChoose} />}
      {inputs ? (
        <p className={styles.row}>
          {accepted ? (
            <span role="status">These figures are in the form; everything else in it is as it was.</span>
          ) : (
            <button type="button" className={own.primary} onClick={() => onAccept(result)}>
              Put these figures into the form
            </button>
          )}
        </p>
      ) : (
        !open && <p>Nothing in the files so far can be used here.</p>
      )}
      {inputs && (
        <details className={styles.folded}>
          <summary>What goes into the form</summary>
          <ImportedInputs calculator={calculator} inputs={inputs} />
        </details>
      )}
      <ImportNotes notes={notes} />
      {detail !== undefined && <Details calculator={calculator.name} detail={detail} ask={ask} />}
    </>
  );
});

interface DetailsProps {
  readonly calculator: string;
  readonly detail: unknown;
  readonly ask: AskFiles;
}

const Details = memo(function Details({calculator, detail, ask}: DetailsProps) {
  return (importDetails[calculator] ?? []).map((View, place) => (
    <ErrorBoundary
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      key={place}
      fallback={() => <p role="alert">This part could not be loaded; reload the page to try again.</p>}
    >
      <Suspense fallback={<p className={styles.waiting}>Loading the details…</p>}>
        <View detail={detail as never} ask={ask as never} />
      </Suspense>
    </ErrorBoundary>
  ));
});
