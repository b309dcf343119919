// Which foreign files tell of series, what they say once they are joined, what the page asks of them, and what each change would do. The
// page and the terminal find `importSet`.
export {comeAndGo} from './formats/come-and-go';
export type {ExactSeries, SeriesDetail, SeriesReport} from './formats/detail';
export {importSet} from './formats/import-set';
export type {
  Answers,
  AreasAnswer,
  AskSeries,
  LabelSetSaving,
  SeriesArea,
  SeriesQuestion,
} from './formats/questions';
export {leftWithout} from './label-bounds';
export type {Configuration, NotPossible, Setting} from './remedies/configuration';
export type {Collision, Family} from './remedies/series-index';
export * from './remedies/store-queries';
export {template} from './remedies/template';
export {type Effect, seriesText} from './remedies/verdict';
export type {Join, WhatIf} from './remedies/what-if';
