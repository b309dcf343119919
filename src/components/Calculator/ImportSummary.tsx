// What an import of one format found, before any of it is taken.
import type {AnyCalculator} from '../../model/calculator';
import type {Inputs} from '../../model/field';
import type {ImportResult} from '../../model/importer';
import styles from './calculator.module.css';
import {ImportedInputs} from './ImportedInputs';
import {ImportNotes} from './ImportNotes';

interface ImportSummaryProps {
  readonly calculator: AnyCalculator;
  readonly format: string;
  readonly result: ImportResult;
  onAccept(inputs: Inputs): void;
  onDiscard(): void;
}

export function ImportSummary({calculator, format, result, onAccept, onDiscard}: ImportSummaryProps) {
  const {inputs, read, taken, notes} = result;
  return (
    <>
      <p>
        {format}: {count(read)} read, {count(taken)} taken.
        {!inputs && ' Nothing in it can be used here.'}
      </p>
      {inputs && <ImportedInputs calculator={calculator} inputs={inputs} />}
      <ImportNotes notes={notes} />
      <p className={styles.row}>
        {inputs && (
          <button type="button" className={styles.button} onClick={() => onAccept(inputs)}>
            Accept {taken > 0 ? count(taken) : 'it'}
          </button>
        )}
        <button type="button" className={styles.quiet} onClick={onDiscard}>
          Discard
        </button>
      </p>
    </>
  );
}

function count(rows: number): string {
  return `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
}
