// Whether a change is safe, why not, which series would be duplicates, and what to look after in any case.
import type {ReactNode} from 'react';
import {type Collision, type Effect, seriesText} from '../../calculators/cardinality/imports';
import own from './changes.module.css';

export function Verdict({effect}: {readonly effect: Effect}): ReactNode {
  const {safe, reasons, duplicates, hazards} = effect;
  return (
    <>
      {safe ? (
        <p className={own.verdict} data-safe>
          <b>Safe</b> for these series.
        </p>
      ) : (
        <p className={own.verdict}>
          <b>Not safe.</b> {reasons.join(' ')}
        </p>
      )}
      {duplicates.length > 0 && <Duplicates duplicates={duplicates} />}
      {hazards.length > 0 && <p className={own.hazards}>{hazards.join(' ')}</p>}
    </>
  );
}

function Duplicates({duplicates}: {readonly duplicates: readonly Collision[]}): ReactNode {
  return (
    <details className={own.duplicates}>
      <summary>Which series would be duplicates</summary>
      <ul>
        {duplicates.map(({becomes, from}) => (
          <li key={seriesText(becomes)}>
            <code>{seriesText(from[0])}</code> and <code>{seriesText(from[1])}</code> would both be{' '}
            <code>{seriesText(becomes)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
