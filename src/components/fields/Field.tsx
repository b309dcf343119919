// A field on the form: its label, whose value it is, its control, its remark, and the help behind one press.
import type {ReactNode} from 'react';
import {inputText} from '../../model/explain';
import type {Field as AnyField, InputValue} from '../../model/field';
import {formatDate, formatNumber} from '../../model/format';
import styles from './fields.module.css';

interface FieldProps {
  readonly id: string;
  readonly field: AnyField;
  /** True when the value is the definition's own. */
  readonly isDefault: boolean;
  readonly hint?: string;
  /** A group of controls: the label is then a caption and no label element. */
  readonly caption?: boolean;
  readonly children: ReactNode;
}

export function Field({id, field, isDefault, hint, caption, children}: FieldProps) {
  if (field.kind === 'flag')
    return (
      <div className={styles.field}>
        {children}
        <About field={field} isDefault={isDefault} />
        {hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    );
  return (
    <div className={styles.field}>
      {caption ? (
        <p id={`${id}-label`} className={styles.label}>
          {field.label}
        </p>
      ) : (
        <label htmlFor={id} className={styles.label}>
          {field.label}
        </label>
      )}
      <About field={field} isDefault={isDefault} />
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Whose value this is, in one word; open, what the field means, where its default comes from and what it may be. */
export function About({field, isDefault}: {field: AnyField; isDefault: boolean}) {
  const {source} = field;
  const word = !isDefault || source === 'yours' ? 'yours' : source === 'assumption' ? 'assumption' : 'source';
  return (
    <details className={styles.about}>
      <summary>
        {word}
        <span className="visually-hidden"> about {field.label}</span>
      </summary>
      <p>{field.help}</p>
      <p>
        {source === 'yours' ? (
          'Only you can know it.'
        ) : source === 'assumption' ? (
          'The default is our assumption: nobody publishes a figure.'
        ) : (
          <>
            The default is from {source.url ? <a href={source.url}>{source.title}</a> : source.title},{' '}
            {formatDate(source.date)}.
          </>
        )}{' '}
        {bounds(field)}
      </p>
    </details>
  );
}

function bounds(field: AnyField): string {
  const preset = `Default: ${inputText(field, field.default as InputValue)}.`;
  if (field.kind !== 'quantity' && field.kind !== 'count')
    return field.kind === 'rows' ? `Up to ${field.maxRows} rows.` : preset;
  const [min, max] = field.domain;
  if (max >= Number.MAX_VALUE) return preset;
  return `${preset} It may be ${formatNumber(min)} to ${formatNumber(max)}, or a range such as ${formatNumber(Math.max(min, 0))}..${max < 1000 ? max : 100}.`;
}
