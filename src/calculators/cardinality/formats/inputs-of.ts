// The values of the form that the files tell: metrics with their series, such that nothing counts twice.
import type {Inputs} from '../../../model/field';
import {countedFamilies} from './counted-families';
import type {SeriesReport} from './detail';
import {formRows, rowsInput} from './form-rows';
import type {JoinedMetrics} from './join';
import type {PieceKind, ReportPiece} from './pieces';

/** Of reports the one that says most of what there is now. */
const BEST: readonly PieceKind[] = ['status', 'query', 'mimirtool', 'analyze'];

/** All targets together are one for the form, and the series that scrapes add are among those of a server. */
const WHOLE = {targets: 1, scrapeSeries: 0};

/** Changes name metrics that the form had before; of the made-up ones that it opens with, none makes sense beside imported ones. */
const NO_CHANGES: Inputs = {changes: []};

export const SAYS_NO_CHANGES =
  'Changes that are typed in the form name metrics that it has now: they go when these figures come.';

/** A page alone is one target, so that the form's targets stay; undefined where no file counts series by metric. */
export function inputsOf({series, reports}: JoinedMetrics): Inputs | undefined {
  if (series) {
    const {index, indexed, types, isOneTarget} = series;
    if (index.count === 0) return undefined;
    const rows = formRows(countedFamilies(index, indexed.families, types));
    return {metrics: rowsInput(rows), ...(isOneTarget ? {} : WHOLE), ...NO_CHANGES};
  }
  const best = BEST.flatMap((kind) => reports.filter((piece) => piece.kind === kind));
  const found = best.find(({data}) => data.metrics.some(({series: count}) => count > 0));
  if (!found) return undefined;
  const rows = rowsOf({...found.data, series: found.data.series ?? totalBeside(found, best)});
  return {metrics: rowsInput(rows), ...WHOLE, ...NO_CHANGES};
}

/** A store is asked for its largest metrics and for its total by two queries, whose answers may come in two files. */
function totalBeside({kind}: ReportPiece, reports: readonly ReportPiece[]): number | null {
  return reports.find((piece) => piece.kind === kind && piece.data.series !== null)?.data.series ?? null;
}

function rowsOf({metrics, series}: Pick<SeriesReport, 'metrics' | 'series'>) {
  const listed = metrics.reduce((sum, each) => sum + each.series, 0);
  return formRows(
    metrics.map(({metric, series: count}) => ({name: metric, type: 'untyped', series: count, labels: []})),
    Math.max(0, (series ?? listed) - listed),
  );
}
