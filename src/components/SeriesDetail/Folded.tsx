// Something folded away that is only made when it is opened: forms, configurations and long tables cost a page their making.
import {type ReactNode, useState} from 'react';
import styles from '../Calculator/calculator.module.css';

interface FoldedProps {
  readonly summary: ReactNode;
  /** Whether it begins open. */
  readonly open?: boolean;
  readonly children: () => ReactNode;
}

export function Folded({summary, open = false, children}: FoldedProps): ReactNode {
  const [isMade, setIsMade] = useState(open);
  return (
    <details
      className={styles.folded}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setIsMade(true);
      }}
    >
      <summary>{summary}</summary>
      {isMade && children()}
    </details>
  );
}
