// The form of one change: it asks what the change needs, keeps whatever was entered, and says at the control what is missing.
import {type ReactNode, useCallback, useMemo, useRef, useState} from 'react';
import styles from '../Calculator/calculator.module.css';
import {ChangeField} from './ChangeField';
import {changeFields} from './change-fields';
import own from './changes.module.css';
import {askedOf, type Draft, type FieldName} from './draft';
import {readDraft} from './read-draft';
import {Select} from './Select';
import {useSeries} from './series-context';

interface ChangeFormProps {
  readonly id: string;
  readonly draft: Draft;
  readonly doneLabel: string;
  onDone(draft: Draft): void;
}

export function ChangeForm({id, draft: first, doneLabel, onDone}: ChangeFormProps): ReactNode {
  const {exact} = useSeries();
  const [draft, setDraft] = useState(first);
  const [wrong, setWrong] = useState<{readonly field: FieldName; readonly says: string} | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const boxes = useRef(new Map<string, string>());
  const kind = changeFields.kind.options.find((option) => option.id === draft.kind);
  const read = useMemo(() => readDraft(draft, exact), [draft, exact]);
  const set = useCallback((change: Partial<Draft>) => setDraft((before) => ({...before, ...change})), []);
  const onProblem = useCallback((box: string, says: string | null) => {
    if (says === null) boxes.current.delete(box);
    else boxes.current.set(box, says);
  }, []);
  // Once said, it follows what is entered until nothing is wrong.
  const says = wrong && (read.wrong ?? null);

  function done() {
    const [box] = boxes.current.keys();
    if (box !== undefined) return document.getElementById(box)?.focus();
    if (!read.wrong) return onDone(draft);
    setWrong(read.wrong);
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${read.wrong.field}"]`);
    const control = place?.querySelector<HTMLElement>('input, select, button');
    return control?.focus();
  }
  return (
    <div ref={form} className={own.form}>
      <Select
        id={`${id}-kind`}
        label="Change"
        options={changeFields.kind.options}
        value={draft.kind}
        onChange={(value) => {
          setWrong(null);
          set({kind: value as Draft['kind']});
        }}
      />
      {kind && 'hint' in kind && <p className={styles.hint}>{kind.hint}</p>}
      {askedOf(draft).map((name) => (
        <div key={name} data-field={name} data-wrong={says?.field === name || undefined}>
          <ChangeField
            id={`${id}-${name}`}
            name={name}
            draft={draft}
            problem={says?.field === name ? says.says : undefined}
            onSet={set}
            onProblem={onProblem}
          />
        </div>
      ))}
      {says && !askedOf(draft).includes(says.field) && (
        <p role="alert" className={own.gone}>
          {says.says}
        </p>
      )}
      {read.leftOut.length > 0 && <p className={own.leftOut}>{read.leftOut.join(' ')}</p>}
      <p className={styles.row}>
        <button type="button" className={styles.button} onClick={done}>
          {doneLabel}
        </button>
        <span role="status" className={own.gone}>
          {says ? `Not yet: ${says.says}` : ''}
        </span>
      </p>
    </div>
  );
}
