// A long number that may break after its commas, a dotted name after its dots, and a unit that then goes to the next line whole.
import {Fragment, type ReactNode} from 'react';

export function Breakable({text}: {readonly text: string}): ReactNode {
  return text
    .replaceAll('\u00a0', ' ')
    .split(/(?<=,)|(?<=\.)(?=\d*[a-z])/)
    .map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a number have no other name than their place
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {piece}
      </Fragment>
    ));
}
