// Copies a text that stands beside it, and says so.
import {useState} from 'react';
import styles from './calculator.module.css';
import {copyText} from './results/hand-over';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see what it stands beside: "the command for …". */
  readonly about: string;
  readonly label?: string;
}

export function CopyButton({text, about, label = 'Copy'}: CopyButtonProps) {
  const [said, setSaid] = useState<{readonly of: string; readonly says: string} | null>(null);
  return (
    <button
      type="button"
      className={styles.quiet}
      onClick={async () => {
        const says = (await copyText(text)) ? 'Copied' : 'Could not copy: select the text instead';
        setSaid({of: text, says});
      }}
    >
      <span role="status">{said?.of === text ? said.says : label}</span>
      <span className="visually-hidden"> {about}</span>
    </button>
  );
}
