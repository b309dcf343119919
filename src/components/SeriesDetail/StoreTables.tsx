// What a store counted for the queries of the page: what label sets leave, what windows saw, what came new, and samples.
import type {ReactNode} from 'react';
import type {SeriesReport} from '../../calculators/cardinality/imports';
import {CountTable} from './CountTable';
import {inMetric, leftWithoutEach} from './store-left';

export function StoreTables({store}: {readonly store: NonNullable<SeriesReport['store']>}): ReactNode {
  const left = leftWithoutEach(store);
  const withSaved = left.some(({saved}) => saved !== null);
  return (
    <>
      <CountTable
        caption="Series left without these labels, counted by the store itself"
        head={['Without', 'Series left', ...(withSaved ? ['Saved'] : [])]}
        rows={left.map(({name, left: series, saved}) => ({name, counts: saved === null ? [series] : [series, saved]}))}
      />
      <CountTable
        caption="Distinct series that any moment of a window saw"
        head={['Within', 'Series']}
        rows={store.within.map(({window, metric, series}) => ({name: inMetric(window, metric), counts: [series]}))}
      />
      <CountTable
        caption="New series by job"
        head={['Job, within', 'Series']}
        rows={store.added.map(({job, window, series}) => ({name: `${jobName(job)}, ${window}`, counts: [series]}))}
      />
      <CountTable
        caption="Samples when all targets of a job are scraped once"
        head={['Job', 'Samples']}
        rows={store.samples.map(({job, samples}) => ({name: jobName(job), counts: [samples]}))}
      />
    </>
  );
}

function jobName(job: string): string {
  return job === '' ? 'no job' : job;
}
