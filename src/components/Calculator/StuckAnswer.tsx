// On a phone: the answer in one line at the top, once the answer itself is out of sight.
import {type RefObject, useEffect, useState} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import {plainText} from '../../model/phrase';
import {isMissing} from '../../model/value';
import styles from './calculator.module.css';
import type {Shown} from './useCalculator';

export function StuckAnswer({calculator, shown, dim, of}: {calculator: AnyCalculator; shown: Shown | null; dim: boolean; of: RefObject<HTMLElement | null>}) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!of.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      setAway(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.bottom <= 0);
    });
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  if (!away || !shown) return null;
  const missing = isMissing(shown.answer.base.values[calculator.outputs[0] ?? ''] ?? null);
  return (
    <p className={styles.stuck} data-dim={dim || undefined} aria-hidden="true">
      {missing ? 'No answer yet' : plainText(calculator.short(shown.answer, shown.facts))}
    </p>
  );
}
