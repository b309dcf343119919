// Says the graph of practices in words: what each needs and on whose word, and what is seen first when it is missing.
import type {ReactNode} from 'react';
import {PRACTICES, undermined} from './graph';
import styles from './practices.module.css';

const nameOf = new Map(PRACTICES.map(({id, name}) => [id, name]));

/** The practices as a list, with the evidence for each line of the picture. */
export function PracticeList(): ReactNode {
  return (
    <ul className={styles.list}>
      {PRACTICES.map(({id, name, means, missing, needs}) => (
        <li key={id} id={`practice-${id}`}>
          <strong>{name}</strong>: {means}. <em>First sign of its absence:</em> {missing}.{' '}
          <em>Taken away, it undermines</em> {undermined(PRACTICES, id).size}.
          {needs.length > 0 && (
            <ul>
              {needs.map(({practice, because, evidence}) => (
                <li key={practice}>
                  needs <a href={`#practice-${practice}`}>{nameOf.get(practice)?.toLowerCase()}</a>, since {because} (
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
