// Where a number comes from: a dated publication, the reader, or an assumption of ours.
import type {ReactNode} from 'react';
import type {Derivation} from '../../../model/explain';
import {formatDate} from '../../../model/format';
import type {Provenance} from '../../../model/source';
import {controlId} from './about';
import styles from './working.module.css';

export function From({derivation}: {readonly derivation: Derivation}): ReactNode {
  const {kind, note, provenance, ref} = derivation;
  const id = controlId(ref);
  if (provenance === null && note === undefined) return null;
  return (
    <p className={styles.from}>
      {note !== undefined && <span>{note} </span>}
      {provenance !== null && <Origin provenance={provenance} />}
      {kind === 'input' && (
        <>
          {' '}
          <a
            href={`#${id}`}
            className={styles.change}
            onClick={(event) => {
              event.preventDefault();
              const control = document.getElementById(id);
              control?.closest('details:not([open])')?.setAttribute('open', '');
              control?.focus();
            }}
          >
            Change it
          </a>
        </>
      )}
    </p>
  );
}

function Origin({provenance}: {readonly provenance: Provenance}): ReactNode {
  if (provenance === 'yours') return 'Yours.';
  if (provenance === 'assumption') return 'Our assumption.';
  const {title, date, url} = provenance;
  return (
    <>
      {url === undefined ? title : <a href={url}>{title}</a>}, <time dateTime={date}>{formatDate(date)}</time>.
    </>
  );
}
