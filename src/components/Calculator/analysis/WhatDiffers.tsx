// “Which inputs made the difference”: folded below the scenarios side by side, neither loaded nor worked out until a reader opens it.
import {lazy, type ReactNode} from 'react';
import {Folded} from './Folded';
import type {DifferenceProps} from './props';

const Differences = lazy(() => import('./Differences'));

export function WhatDiffers({onOpen, ...props}: DifferenceProps & {readonly onOpen: () => void}): ReactNode {
  return (
    <div className="needs-script">
      <Folded summary="Which inputs made the difference" onOpen={onOpen}>
        <Differences {...props} />
      </Folded>
    </div>
  );
}
