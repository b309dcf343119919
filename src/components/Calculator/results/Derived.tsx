// One level of a working: formula, numbers put in, source, and the numbers that went in, each of which opens to the same again.
import {type ReactNode, useId, useState} from 'react';
import type {AnyCalculator} from '../../../model/calculator';
import type {Evaluation} from '../../../model/evaluate';
import {type Derivation, explain, type Ref} from '../../../model/explain';
import {isKnown, rowOf} from './about';
import {From} from './From';
import styles from './working.module.css';

interface DerivedProps {
  readonly calculator: AnyCalculator;
  readonly evaluation: Evaluation;
  readonly data: unknown;
  readonly derivation: Derivation;
  /** How many levels down from the question. */
  readonly depth?: number;
}

/** How far a number is followed by itself where it is handed on unchanged, as by a sum over one row. */
const FOLLOWED = 4;

const SHORT = 8;

export function Derived({calculator, evaluation, data, derivation, depth = 0}: DerivedProps): ReactNode {
  const [all, setAll] = useState(false);
  const {ref, kind, formula, substituted, text, explained} = derivation;
  const operands = derivation.operands.filter((operand) => isKnown(calculator, operand));
  const visible = all ? operands : operands.slice(0, SHORT);
  return (
    <>
      {kind === 'arithmetic' ? (
        <p className={styles.formula}>
          <code>
            {ref.name} = {formula}
          </code>
          {substituted !== undefined && substituted !== formula && substituted !== text && (
            <code> = {substituted}</code>
          )}
          <code> = {text}</code>
        </p>
      ) : (
        formula !== undefined && <p className={styles.rule}>{formula.charAt(0).toUpperCase() + formula.slice(1)}.</p>
      )}
      <From derivation={derivation} />
      {explained !== undefined && (
        <p className={styles.remark}>
          <a href={explained}>How this is computed</a>
        </p>
      )}
      {operands.length > 0 && (
        <ul className={styles.operands}>
          {visible.map((operand) => (
            <Operand
              key={`${operand.name} ${operand.row}`}
              calculator={calculator}
              evaluation={evaluation}
              data={data}
              operand={operand}
              parent={derivation}
              depth={depth + 1}
            />
          ))}
        </ul>
      )}
      {operands.length > SHORT && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${SHORT}` : `Show all ${operands.length} numbers`}
        </button>
      )}
    </>
  );
}

interface OperandProps extends Omit<DerivedProps, 'derivation'> {
  readonly operand: Ref;
  /** What it is an operand of. */
  readonly parent: Derivation;
}

/** An operand that says the same as what it went into is the number itself, handed on, and stands open. */
function Operand({calculator, evaluation, data, operand, parent, depth = 0}: OperandProps): ReactNode {
  const derivation = explain(calculator, evaluation, data, operand);
  const [open, setOpen] = useState(
    depth <= FOLLOWED && derivation.kind === 'arithmetic' && derivation.text === parent.text,
  );
  const id = useId();
  const row = operand.row === parent.ref.row ? null : rowOf(calculator, evaluation, operand);
  const name = row === null ? derivation.label : `${derivation.label} · ${row}`;
  const deeper = derivation.operands.some((each) => isKnown(calculator, each));
  return (
    <li>
      <div className={styles.head}>
        {deeper ? (
          <button
            type="button"
            className={styles.opens}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {name}
          </button>
        ) : (
          <span className={styles.leaf}>{name}</span>
        )}
        <span className={styles.value}>{derivation.text}</span>
      </div>
      {open ? (
        <div id={id} className={styles.inner}>
          <Derived calculator={calculator} evaluation={evaluation} data={data} derivation={derivation} depth={depth} />
        </div>
      ) : (
        <Brief derivation={derivation} />
      )}
    </li>
  );
}

/** What can be said in a line while the number is closed. */
function Brief({derivation}: {readonly derivation: Derivation}): ReactNode {
  const {kind, substituted, formula} = derivation;
  if (kind === 'arithmetic')
    return (
      <p className={styles.brief}>
        <code>{substituted}</code>
      </p>
    );
  return (
    <>
      {formula !== undefined && derivation.provenance === null && <p className={styles.brief}>{formula}</p>}
      <From derivation={derivation} />
    </>
  );
}
