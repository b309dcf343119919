// Words of a drawing, each where a layout put it.
import type {ReactNode} from 'react';
import type {Word} from './shapes';

export function Words({words, className}: {readonly words: readonly Word[]; readonly className: string}): ReactNode {
  return words.map(({key, text, x, y}) => (
    <text key={key} className={className} x={x} y={y}>
      {text}
    </text>
  ));
}
