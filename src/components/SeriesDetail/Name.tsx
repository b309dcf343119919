// A name of a metric or label, which may break after its underscores and other joints rather than anywhere.
import {Fragment, type ReactNode} from 'react';

export function Name({children}: {readonly children: string}): ReactNode {
  return children.split(/(?<=[_./:-])(?=.)/).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a name have no other name than their place
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
