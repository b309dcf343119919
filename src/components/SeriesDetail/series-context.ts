// The series that were read and how to ask about them, for every view below.
import {createContext, useContext} from 'react';
import type {AskSeries, ExactSeries} from '../../calculators/cardinality/imports';
import type {InTurn} from './in-turn';

export interface Series {
  readonly exact: ExactSeries;
  readonly ask: AskSeries;
  readonly turns: InTurn;
}

export const SeriesContext = createContext<Series | null>(null);

export function useSeries(): Series {
  const series = useContext(SeriesContext);
  if (!series) throw new Error('There are no series above this view.');
  return series;
}
