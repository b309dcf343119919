// When a chart comes alive: on the reader's first touch of it, or as soon as its static drawing no longer matches the answer.
import {type ComponentType, type RefObject, useCallback, useEffect, useRef, useState} from 'react';
import type {ChartData} from '../../model/chart';
import type {Drawing} from './layout';

type LineChart = ComponentType<{readonly chart: ChartData; readonly drawing: Drawing}>;

/** The column's width, in pixels, from which the wide drawing is used; the style sheet switches at the same width. */
const WIDE_FROM = 560;

let loading: Promise<{readonly default: LineChart}> | undefined;

function loadCharts(): Promise<{readonly default: LineChart}> {
  loading ??= import(/* webpackChunkName: "charts" */ './LineChart').catch((error: unknown) => {
    // A lost connection must not stay lost: the next touch tries again, and the static drawing stays until then.
    loading = undefined;
    throw error;
  });
  return loading;
}

export interface DrawingState {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Null until recharts has arrived. */
  readonly live: LineChart | null;
  readonly ask: () => void;
  readonly drawing: Drawing;
}

export function useDrawing(needed: boolean): DrawingState {
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [live, setLive] = useState<LineChart | null>(null);
  const [drawing, setDrawing] = useState<Drawing>('wide');
  const wanted = needed || asked;

  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    loadCharts().then(
      (chunk) => {
        if (!gone) setLive(() => chunk.default);
      },
      () => {
        if (!gone) setAsked(false);
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted]);

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
