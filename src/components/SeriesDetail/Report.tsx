// A report without label sets: what it counts, between which bounds dropping a label stays, and what would tell it exactly.
import {type ReactNode, useId} from 'react';
import {comeAndGo, type SeriesReport} from '../../calculators/cardinality/imports';
import {Bounds} from './Bounds';
import {CountTable} from './CountTable';
import {Folded} from './Folded';
import {StoreTables} from './StoreTables';
import own from './series-detail.module.css';
import {inMetric, leftFinding} from './store-left';
import {inSeries, share} from './words';

interface ReportProps {
  readonly report: SeriesReport;
  /** Nothing else counts the series exactly. */
  readonly isAlone: boolean;
}

export function Report({report, isAlone}: ReportProps): ReactNode {
  const {file, label, says} = report;
  const id = useId();
  return (
    <section className={own.section} aria-labelledby={id} data-prints>
      <h3 id={id}>{file}: what it counts</h3>
      <p className={own.finding}>{finding(report)}</p>
      <p className={own.hint}>
        {label}. {says.join(' ')}
      </p>
      <Bounds report={report} />
      {hasCounts(report) && (
        <Folded summary="The counts in it" open={isAlone}>
          {() => <Counts report={report} />}
        </Folded>
      )}
    </section>
  );
}

/** A total is said above them. */
function hasCounts({metrics, labels, pairs, store, churn = []}: SeriesReport): boolean {
  return [metrics, labels, pairs, churn, ...Object.values(store ?? {})].some((list) => list.length > 0);
}

function Counts({report}: {readonly report: SeriesReport}): ReactNode {
  return (
    <>
      {report.store && <StoreTables store={report.store} />}
      <CountTable caption="Series by metric" head={['Metric', 'Series']} rows={named(report.metrics)} />
      <CountTable
        caption="Values by label"
        head={['Label', 'Values']}
        rows={report.labels.map((each) => ({name: inMetric(each.label, each.metric), counts: [each.values]}))}
      />
      <CountTable
        caption="Series by label and value"
        head={['Label and value', 'Series']}
        rows={report.pairs.map((each) => ({name: `${each.label}=${each.value}`, counts: [each.series]}))}
      />
      <CountTable
        caption="Label pairs that churn, in series that are new or gone during the block"
        head={['Label pair', 'Series']}
        rows={(report.churn ?? []).map(({pair, series}) => ({name: pair, counts: [series]}))}
      />
      <CountTable
        caption="Series of metrics that no dashboard and no rule names"
        head={['Metric', 'Series']}
        rows={named(report.unused?.metrics ?? [])}
      />
    </>
  );
}

function named(metrics: readonly {readonly metric: string; readonly series: number}[]) {
  return metrics.map(({metric, series}) => ({name: metric, counts: [series]}));
}

function finding({series, metrics, labels, unused, store}: SeriesReport): string {
  const of = (part: number) => (series ? `${inSeries(part)}, ${share(part, series)}` : inSeries(part));
  const [most] = metrics;
  const said = [
    ...(series === null ? [] : [`${inSeries(series)} in all.`]),
    ...(unused ? [`${of(unused.series)}, are of metrics that nothing uses.`] : []),
    ...(most ? [`The largest metric in it is ${most.metric}: ${of(most.series)}.`] : []),
    ...(store ? [...leftFinding(store), ...comeAndGo(store)] : []),
  ];
  if (said.length > 0) return said.join(' ');
  return labels.length > 0 ? 'It counts the values of labels.' : 'It counts no series.';
}
