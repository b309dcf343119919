// Says the graph of practices in words: what each needs and on whose word, and what is seen first when it is missing.
import type {ReactNode} from 'react';
import {PRACTICES, undermined} from './graph';
import styles from './practices.module.css';

const nameOf = new Map(PRACTICES.map(({id, name}) => [id, name]));

/** How many others stand on a practice, in brackets; nothing where none does. */
function underHowMany(id: string): string {
  const {size} = undermined(PRACTICES, id);
  if (size === 0) return '';
  return size === 1 ? ' (1 other stands on it)' : ` (${size} others stand on it)`;
}

/** The practices as a list, with the evidence for each line of the picture. */
export function PracticeList(): ReactNode {
  return (
    <ul className={styles.list}>
      {PRACTICES.map(({id, name, means, missing, needs}) => (
        <li key={id} id={`practice-${id}`}>
          <strong>{name}</strong>
          {underHowMany(id)}: {means}. <em>Missing:</em> {missing}.{needs.length > 0 && <em> It needs</em>}
          {needs.length > 0 && (
            <ul>
              {needs.map(({practice, because, evidence}) => (
                <li key={practice}>
                  <a href={`#practice-${practice}`}>{nameOf.get(practice)?.toLowerCase()}</a>: {because} (
                  {typeof evidence === 'string' ? 'our opinion' : <a href={evidence.link}>{evidence.title}</a>})
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
