// The question the calculator answers, and what it answers from.
import Link from '@docusaurus/Link';
import type {AnyCalculator} from '../../model/calculator';
import styles from './calculator.module.css';
import {linkOf} from './opening';
import type {Frame, Model, Shown} from './use-calculator';

interface TitleProps {
  readonly calculator: AnyCalculator;
  readonly frame: Frame;
  readonly shown: Shown | null;
  readonly date: string;
  readonly model: Model;
}

export function Title({calculator, frame, shown, model}: TitleProps) {
  const facts = shown && calculator.dataset?.describe(shown.facts, shown.state.inputs);
  const kicker = ['Calculator', `model ${calculator.version}`, facts].filter(Boolean).join(' · ');
  if (frame === 'page')
    return (
      <>
        <p className="kicker">
          {/* The facts come last: they may arrive late, and nothing behind them may move. */}
          Calculator · model {calculator.version}
          {!calculator.hidden && (
            <>
              {' '}
              · <Link to={`/docs/calculators/${calculator.name}`}>how it works</Link>
            </>
          )}
          {facts && ` · ${facts}`}
        </p>
        <h1>{calculator.question}</h1>
      </>
    );
  const there = `/calculators/${calculator.name}${model.private ? '#' : '?'}${linkOf(calculator, model)}`;
  return (
    <div className={styles.inset}>
      {frame === 'embed' ? <h1>{calculator.question}</h1> : <p className={styles.question}>{calculator.question}</p>}
      <p className="kicker">
        {kicker} ·{' '}
        <Link to={there} target={frame === 'embed' ? '_blank' : undefined}>
          Open in Headroom
        </Link>
      </p>
    </div>
  );
}
