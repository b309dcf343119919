// When a chart comes alive: on the reader's first touch of it, or once its static drawing, in view, no longer matches the answer.
import {type ComponentType, type RefObject, startTransition, useCallback, useEffect, useRef, useState} from 'react';
import type {Areas, Bars, ChartData, RangeBars} from '../../model/chart';
import {watchView} from '../in-view';
import type {Drawing} from './layout';
import type {PlotProps} from './Plot';

type Chart<Data> = ComponentType<PlotProps<Data>>;
export type LoadChart<Data> = () => Promise<{readonly default: Chart<Data>}>;

/** The column's width, in pixels, from which the wide drawing is used; the style sheet switches at the same width. */
const WIDE_FROM = 560;

export const loadLineChart = once<ChartData>(() => import(/* webpackChunkName: "charts" */ './LineChart'));
export const loadRangeChart = once<RangeBars>(() => import(/* webpackChunkName: "range-bars" */ './RangeChart'));
export const loadBarChart = once<Bars>(() => import(/* webpackChunkName: "bars" */ './BarChart'));
export const loadAreaChart = once<Areas>(() => import(/* webpackChunkName: "areas" */ './AreaChart'));

function once<Data>(load: LoadChart<Data>): LoadChart<Data> {
  let loading: ReturnType<LoadChart<Data>> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      // A lost connection must not stay lost: the next touch tries again, and the static drawing stays until then.
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

export interface DrawingState<Data> {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Null until the code that draws has arrived. */
  readonly live: Chart<Data> | null;
  readonly ask: () => void;
  readonly drawing: Drawing;
}

/**
 * @param load one of the loaders above: the same one every time
 * @param needed there is nothing to see without it
 * @param outdated the static drawing is of another answer, which nobody sees before it comes into view
 */
export function useDrawing<Data>(load: LoadChart<Data>, needed: boolean, outdated: boolean): DrawingState<Data> {
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [live, setLive] = useState<Chart<Data> | null>(null);
  const [drawing, setDrawing] = useState<Drawing>('wide');
  const [seen, setSeen] = useState(false);
  const wanted = needed || asked || (outdated && seen);

  useEffect(() => {
    if (!outdated || seen || !box.current) return undefined;
    return watchView(box.current, (inView) => inView && setSeen(true));
  }, [outdated, seen]);

  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    load().then(
      (chunk) => {
        // Piece by piece: a first drawing is long.
        if (!gone) startTransition(() => setLive(() => chunk.default));
      },
      () => {
        if (!gone) setAsked(false);
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted, load]);

  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setDrawing(entry.contentRect.width < WIDE_FROM ? 'narrow' : 'wide');
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return {box, live, ask: useCallback(() => setAsked(true), []), drawing};
}
