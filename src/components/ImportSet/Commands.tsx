// The commands that make the files, as they are or without names, with what is missing and what each choice costs.
import {useId, useState} from 'react';
import type {MissingAnswer, PieceReader} from '../../model/import-set';
import {CopyButton} from '../Calculator/CopyButton';
import styles from '../Calculator/calculator.module.css';
import panel from '../Calculator/import.module.css';
import own from './set.module.css';

interface CommandsProps {
  readonly readers: readonly PieceReader[];
  /** Null while there is no file. */
  readonly missing: readonly MissingAnswer[] | null;
  readonly open: boolean;
}

export function Commands({readers, missing, open}: CommandsProps) {
  const [plain, setPlain] = useState(false);
  const id = useId();
  const commandOf = ({command, anonymised}: PieceReader) => (plain && anonymised ? anonymised.command : command);
  const answers = new Map((missing ?? []).map(({kind, answer}) => [kind, answer]));
  const wanted = missing === null ? readers : readers.filter((reader) => answers.has(reader.id));
  const there = readers.filter((reader) => !wanted.includes(reader));
  const list = (some: readonly PieceReader[]) => (
    <dl className={panel.formats}>
      {some.map((reader) => (
        <div key={reader.id}>
          <dt>{reader.label}</dt>
          <dd>
            {answers.has(reader.id) && <p className={own.cost}>Without it: {answers.get(reader.id)}</p>}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
            <pre tabIndex={0}>
              <code>{commandOf(reader)}</code>
            </pre>
            {plain && (
              <p className={own.cost}>
                {reader.anonymised ? `It costs: ${reader.anonymised.costs}` : 'There are no names in this file.'}
              </p>
            )}
            <CopyButton text={commandOf(reader)} about={`the command for ${reader.label}`} />
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      {missing?.length === 0 ? null : (
        <h3>{missing === null ? 'The commands that make the files' : 'What is not there yet'}</h3>
      )}
      <p className={styles.row}>
        <label className={own.plain} htmlFor={`${id}-plain`}>
          <input
            id={`${id}-plain`}
            type="checkbox"
            checked={plain}
            onChange={(event) => setPlain(event.target.checked)}
          />
          Commands that leave names, descriptions and tags out
        </label>
        <CopyButton
          label={wanted.length < readers.length && wanted.length > 0 ? 'Copy the missing ones' : 'Copy all of them'}
          text={`${(wanted.length > 0 ? wanted : readers).map(commandOf).join('\n')}\n`}
          about="as one script"
        />
      </p>
      {wanted.length > 0 && list(wanted)}
      {there.length > 0 && (
        <details className={styles.folded} open={open}>
          <summary>The commands of the files that are there</summary>
          {list(there)}
        </details>
      )}
    </>
  );
}
