// Frames a drawing of a post: the finding as caption, the same conclusion as alternative text.
import type {ReactNode} from 'react';
import styles from './figures.module.css';

interface FigureProps {
  /** The finding, shown above the drawing. */
  caption: string;
  /** What a reader who cannot see the drawing should take from it. */
  conclusion: string;
  /** Height of the drawing in its own units; the width is always 400. */
  height: number;
  /** Says that it holds links, which an image would hide from a screen reader. */
  holds?: 'links';
  children: ReactNode;
}

/** A figure 400 units wide, so that 13-unit labels stay readable on a 390 px screen. */
export function Figure({caption, conclusion, height, holds, children}: FigureProps): ReactNode {
  return (
    <figure className={styles.figure}>
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 400 ${height}`} role={holds ? 'group' : 'img'} aria-label={conclusion}>
        {children}
      </svg>
    </figure>
  );
}
