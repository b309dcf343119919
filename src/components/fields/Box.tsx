// A text box that keeps what was typed, shows what it was read as, and says what would be right.
import type {KeyboardEvent, ReactNode} from 'react';
import {type ControlProps, ids} from './control';
import styles from './fields.module.css';
import {writeTyped} from './read-typed';
import type {DraftText} from './use-draft';

interface BoxProps {
  readonly control: ControlProps;
  readonly draft: DraftText;
  readonly numeric?: boolean;
  /** The unit, behind the text. */
  readonly unit?: string;
  /** The value in the page's words, shown when the text says it otherwise. */
  readonly reads?: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly children?: ReactNode;
}

export function Box({control, draft, numeric, unit, reads, input, onKeyDown, children}: BoxProps) {
  const {id, field, label, describedBy, onCommit} = control;
  const shown = draft.differs && reads ? reads : null;
  return (
    <>
      <span className={styles.box} data-wrong={draft.problem ? '' : undefined}>
        <input
          id={id}
          type="text"
          inputMode={numeric ? 'decimal' : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={draft.problem ? true : undefined}
          aria-describedby={ids(
            unit && `${id}-unit`,
            shown && `${id}-reads`,
            draft.problem && `${id}-problem`,
            describedBy,
          )}
          placeholder={field.blank}
          value={draft.text}
          {...input}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={() => {
            draft.settle();
            onCommit();
          }}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.defaultPrevented) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              draft.settle();
              onCommit();
            }
            if (event.key === 'Escape' && draft.problem) draft.drop();
          }}
        />
        {unit && (
          <span id={`${id}-unit`} className={styles.unit}>
            {unit}
          </span>
        )}
        {children}
      </span>
      {shown && (
        <p id={`${id}-reads`} className={styles.reads}>
          = {shown}
        </p>
      )}
      {draft.problem && <ProblemText id={`${id}-problem`} draft={draft} field={control} />}
    </>
  );
}

function ProblemText({id, draft, field}: {id: string; draft: DraftText; field: ControlProps}) {
  const problem = draft.problem;
  if (!problem) return null;
  return (
    <p id={id} className={styles.problem}>
      {problem.says}{' '}
      {problem.readings?.map((value) => (
        <button
          key={String(value)}
          type="button"
          className={styles.quiet}
          onClick={() => {
            draft.type(writeTyped(field.field, value));
            field.onCommit();
          }}
        >
          {writeTyped(field.field, value)}
        </button>
      ))}
    </p>
  );
}
