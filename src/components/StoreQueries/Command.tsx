// One command with the question that it asks.
import type {ReactNode} from 'react';
import {CopyButton} from '../Calculator/CopyButton';
import own from './store-queries.module.css';

export function Command({asks, text}: {readonly asks: string; readonly text: string}): ReactNode {
  return (
    <div className={own.command}>
      <p>
        {asks} <CopyButton text={text} about={`the command that asks: ${asks}`} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
