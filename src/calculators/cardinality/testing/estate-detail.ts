// What the page is told of the small estate, and what it is answered: by the plainest index there is.
import type {SeriesDetail} from '../formats/detail';
import type {Answers, AskSeries, LabelSetAnswer, SeriesArea, SeriesQuestion} from '../formats/questions';
import {labelSets} from '../remedies/label-set-search';
import type {Labels} from '../remedies/series-index';
import {effects} from '../remedies/verdict';
import {ESTATE, FAMILIES, SERIES} from './estate';

const LABELS = [...new Set(SERIES.flatMap((labels) => Object.keys(labels)))].filter((label) => label !== '__name__');

export const DETAIL: SeriesDetail = {
  exact: {
    series: SERIES.length,
    metrics: countedBy(SERIES, '__name__').map(({name, series}) => ({metric: name, series})),
    families: FAMILIES,
    labels: LABELS.map((label) => ({
      label,
      values: valuesOf(SERIES, label),
      series: SERIES.filter((labels) => labels[label] !== undefined).length,
      saved: SERIES.length - left(SERIES, [label]),
    })).sort((a, b) => b.saved - a.saved),
    pages: [{file: 'app.prom', series: SERIES.length, samples: SERIES.length, target: {}}],
  },
  reports: [],
};

export const askEstate: AskSeries = async <Question extends SeriesQuestion>(question: Question) =>
  answer(question) as Answers[Question['ask']];

function answer(question: SeriesQuestion): Answers[keyof Answers] {
  switch (question.ask) {
    case 'effects':
      return {before: SERIES.length, effects: effects(ESTATE, question.stack)};
    case 'areas':
      return {total: SERIES.length, areas: areas(SERIES, ['__name__', ...question.labels])};
    case 'labelSets':
      return setsOf(question.metric);
  }
}

function setsOf(metric: string | null): LabelSetAnswer {
  const series = SERIES.filter((labels) => metric === null || labels.__name__ === metric);
  const found = labelSets(LABELS, series.length, (dropped) => left(series, dropped));
  const sets = found.map(({labels, saved}) => ({
    ...{labels, saved, values: labels.map((label) => valuesOf(series, label))},
    metrics: countedBy(series, '__name__').map(({name, series: of}) => ({
      metric: name,
      series: of,
      saved: of - left(named(series, name), labels),
    })),
  }));
  return {total: series.length, sets, how: `All ${LABELS.length} labels alone, and all pairs.`};
}

function named(series: readonly Labels[], name: string): readonly Labels[] {
  return series.filter((labels) => labels.__name__ === name);
}

function valuesOf(series: readonly Labels[], label: string): number {
  return new Set(series.flatMap((labels) => labels[label] ?? [])).size;
}

function left(series: readonly Labels[], dropped: readonly string[]): number {
  const text = (labels: Labels) =>
    JSON.stringify(
      Object.entries(labels)
        .filter(([label]) => !dropped.includes(label))
        .sort(),
    );
  return new Set(series.map(text)).size;
}

function countedBy(series: readonly Labels[], label: string): readonly {name: string; series: number}[] {
  const counts = new Map<string, number>();
  for (const labels of series) counts.set(labels[label] ?? '', (counts.get(labels[label] ?? '') ?? 0) + 1);
  return [...counts].map(([name, count]) => ({name, series: count})).sort((a, b) => b.series - a.series);
}

function areas(series: readonly Labels[], [level, ...below]: readonly string[]): readonly SeriesArea[] {
  if (level === undefined) return [];
  return countedBy(series, level).map(({name, series: count}) => {
    const within = series.filter((labels) => (labels[level] ?? '') === name);
    return {name, series: count, ...(below.length > 0 && {parts: areas(within, below)})};
  });
}
