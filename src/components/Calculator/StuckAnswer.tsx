// On a phone: the answer in one line at the top, once the answer itself is out of sight.
import {type RefObject, useEffect, useState} from 'react';
import {type AnyCalculator, findStep} from '../../model/calculator';
import {valueText} from '../../model/explain';
import {isMissing} from '../../model/value';
import styles from './calculator.module.css';
import type {Shown} from './use-calculator';

export function StuckAnswer({
  calculator,
  shown,
  dim,
  of,
}: {
  calculator: AnyCalculator;
  shown: Shown | null;
  dim: boolean;
  of: RefObject<HTMLElement | null>;
}) {
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
  const {step} = findStep(calculator, calculator.outputs[0] ?? '');
  const headline = shown.answer.base.values[step.name] ?? null;
  return (
    <p className={styles.stuck} data-stuck="" data-dim={dim || undefined} aria-hidden="true">
      {isMissing(headline) ? 'No answer yet' : `${valueText(step, headline)} · ${step.label}`}
    </p>
  );
}
