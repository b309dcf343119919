// What the files on metrics say together, as sentences: totals, the strongest finding, what was assumed, what does not agree.
import {formatNumber} from '../../../model/format';
import {comeAndGo} from './come-and-go';
import type {SeriesReport} from './detail';
import {type Finding, PART_LABELS, strongestSaving} from './finding';
import type {JoinedMetrics, JoinedSeries} from './join';
import {holdsSeries, type MetricsPiece} from './pieces';

export function says({series, reports}: JoinedMetrics, pieces: readonly MetricsPiece[]): readonly string[] {
  const data = reports.map((piece) => piece.data);
  return [
    ...(series ? [totals(series), ...findings(series), ...assumptions(series, pieces)] : []),
    ...data.flatMap(saysOf),
    ...disagreement(data, series),
    ...(series?.disagreements ?? []),
  ];
}

function totals({index, pages}: JoinedSeries): string {
  const labels = index.perLabel().length;
  const from = pages.length > 1 ? ` in ${formatNumber(pages.length)} files` : '';
  return `${counted(index.count, 'series', 'series')} of ${counted(index.metrics.length, 'metric')} with ${counted(labels, 'label')}${from}.`;
}

function findings({index, pages}: JoinedSeries): readonly string[] {
  const made = pages.flatMap(({target}) => Object.keys(target));
  const finding = strongestSaving(index, [...PART_LABELS, ...made]);
  const {strongest} = finding;
  const part = index.perLabel().find(({label}) => PART_LABELS.includes(label));
  const parts =
    part && part.saved > (strongest?.saved ?? 0)
      ? [
          `${part.label === 'le' ? 'Buckets' : 'Quantiles'} (${part.label}) are behind ${formatNumber(part.saved)} of them.`,
        ]
      : [];
  const rest = [...parts, ...untried(finding)];
  if (!strongest)
    return [
      ...rest,
      `No other label that is dropped by itself, and no two${finding.inPairs < finding.alone ? ' of those' : ''}, would save a series.`,
    ];
  const {labels, saved, alone} = strongest;
  const share = `${formatNumber(saved)} series (${formatNumber((100 * saved) / index.count, 1)} %)`;
  const [one = 0, other = 0] = alone;
  const sentence =
    labels.length === 1
      ? `Dropping ${labels[0]} would save ${share}.`
      : `Dropping ${labels.join(' and ')} together would save ${share}; by itself ${labels[0]} saves ${formatNumber(one)}, and ${labels[1]} ${formatNumber(other)}.`;
  return [sentence, ...rest];
}

/** Labels that belong together are found in pairs alone: a reader has to know which were not tried. */
export function untried({alone, inPairs}: Omit<Finding, 'strongest'>): readonly string[] {
  if (inPairs === alone || alone < 2) return [];
  const pairs =
    inPairs < 2
      ? 'Two labels together were not tried'
      : `Of two labels together only the pairs of the ${inPairs} with the most values were tried`;
  return [`${pairs}, of ${alone} labels: there are too many series for that at once.`];
}

function assumptions({isOneTarget, shared, pages}: JoinedSeries, pieces: readonly MetricsPiece[]): readonly string[] {
  const kinds = pieces.filter(holdsSeries).map(({kind}) => kind);
  const hasPages = kinds.includes('page');
  const hasAnswers = kinds.includes('series');
  return [
    ...(isOneTarget
      ? ['The page is taken as one target: the form multiplies it by its targets, and adds the series of a scrape.']
      : []),
    ...(hasPages && pages.length > 1
      ? [
          'Each page is taken as a target of its own, with its file’s name as instance: two pages of one target are counted twice, and no file says so.',
        ]
      : []),
    ...(hasPages && hasAnswers
      ? ['A server’s answer may hold the series of a page once more, with the labels of the target: nothing tells.']
      : []),
    ...(shared > 0 ? [`${counted(shared, 'series', 'series')} are in more than one file, and count once.`] : []),
    ...(isOneTarget || !hasPages ? [] : ['The five series that each scrape adds are not among them.']),
  ];
}

function saysOf(report: SeriesReport): readonly string[] {
  const {label, file, series: total, metrics, unused, store} = report;
  const name = `${label}, ${file}`;
  const listed = metrics.reduce((sum, each) => sum + each.series, 0);
  const moves = store ? comeAndGo(store) : [];
  const said =
    total !== null
      ? `${counted(total, 'series', 'series')} by ${name}.`
      : metrics.length > 0
        ? `${counted(listed, 'series', 'series')} of ${counted(metrics.length, 'metric')} listed by ${name}.`
        : `${name} counts ${otherThanMetrics(report)}.`;
  return [
    ...(total === null && metrics.length === 0 && moves.length > 0 ? [] : [said]),
    ...moves,
    ...(unused && total !== null && total > 0
      ? [
          `${counted(unused.series, 'series', 'series')} (${formatNumber((100 * unused.series) / total, 1)} %) are of ${counted(unused.metrics.length, 'metric')} that no dashboard and no rule names.`,
        ]
      : []),
  ];
}

function otherThanMetrics({labels, store}: SeriesReport): string {
  if (store && store.left.length > 0) return 'what is left without label sets';
  return labels.length > 0 ? 'values of labels' : 'no metric as a whole';
}

/** Totals that differ are no error: no two files are of the same minute, or of the same targets. */
function disagreement(reports: readonly SeriesReport[], series: JoinedSeries | undefined): readonly string[] {
  const totals = new Set([...reports.map((report) => report.series ?? 0), series?.index.count ?? 0].filter(Boolean));
  if (totals.size < 2) return [];
  const taken = series ? 'the files with label sets' : 'one of them';
  return [`The totals differ, since they are of other moments or other targets; the form takes those of ${taken}.`];
}

function counted(number: number, one: string, more = `${one}s`): string {
  return `${formatNumber(number)} ${number === 1 ? one : more}`;
}
