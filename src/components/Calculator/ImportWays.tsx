// The ways in: dropped, chosen or pasted.
import {useState} from 'react';
import styles from './calculator.module.css';
import panel from './import.module.css';

interface ImportWaysProps {
  /** What can be dropped, as an invitation. */
  readonly says: string;
  onInput(input: readonly File[] | string): void;
  onClose(): void;
}

export function ImportWays({says, onInput, onClose}: ImportWaysProps) {
  const [pasted, setPasted] = useState('');
  return (
    <>
      <div className={panel.ways}>
        <label className={panel.drop}>
          <span>{says}</span>
          <input
            type="file"
            multiple
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              if (chosen.length > 0) onInput(chosen);
              event.target.value = '';
            }}
          />
        </label>
        <label className={panel.paste}>
          <span>or paste the text</span>
          <textarea rows={3} spellCheck={false} value={pasted} onChange={(event) => setPasted(event.target.value)} />
        </label>
      </div>
      <p className={styles.row}>
        <button
          type="button"
          className={styles.button}
          disabled={pasted.trim() === ''}
          onClick={() => {
            onInput(pasted);
            setPasted('');
          }}
        >
          Read the pasted text
        </button>
        <button type="button" className={styles.quiet} onClick={onClose}>
          Close the import
        </button>
      </p>
    </>
  );
}
