// Between which bounds dropping a label stays, metric by metric, and the command that gives the exact count.
import {type ReactNode, useId, useState} from 'react';
import {command, leftWithout, type SeriesReport, seriesLeft} from '../../calculators/cardinality/imports';
import {CopyButton} from '../Calculator/CopyButton';
import {CountTable} from './CountTable';
import {Select} from './Select';
import own from './series-detail.module.css';
import {inSeries} from './words';

const ALL = '';
/** So many labels at most are asked for in one query. */
const MOST_LABELS = 20;
const LOCAL = {program: 'Prometheus', url: 'http://localhost:9090'} as const;

export function Bounds({report}: {readonly report: SeriesReport}): ReactNode {
  const {metrics, labels, series} = report;
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const whole = series === null ? [] : [{id: ALL, label: `all metrics · ${inSeries(series)}`}];
  const options = [
    ...whole,
    ...metrics.map((each) => ({id: each.metric, label: `${each.metric} · ${inSeries(each.series)}`})),
  ];
  const metric = options.some((option) => option.id === chosen) ? (chosen ?? ALL) : (metrics[0]?.metric ?? ALL);
  const count = metric === ALL ? series : metrics.find((each) => each.metric === metric)?.series;
  const asked = labels.filter((each) => each.label !== '__name__' && (each.metric ?? metric) === metric);
  if (!count || asked.length === 0) return null;
  const bounds = asked
    .map(({label, values}) => ({label, values, ...leftWithout(count, [values])}))
    .sort((a, b) => a.least - b.least);
  return (
    <>
      <h4>What dropping a label can leave</h4>
      <div className={own.controls}>
        <Select id={`${id}-metric`} label="Of" options={options} value={metric} onChange={setChosen} />
      </div>
      <CountTable
        caption={`Of ${inSeries(count)}. There are no label sets in this file, so the exact number lies between these: at most all stay, where another label tells the same apart.`}
        head={['Without', 'Values', 'At least', 'At most']}
        rows={bounds.map(({label, values, least, most}) => ({name: label, counts: [values, least, most]}))}
      />
      <Exact
        of={metric === ALL ? 'all metrics' : metric}
        text={command(
          seriesLeft(metric === ALL ? null : metric, [[], ...asked.slice(0, MOST_LABELS).map(({label}) => [label])]),
          LOCAL,
        )}
      />
    </>
  );
}

function Exact({of, text}: {readonly of: string; readonly text: string}): ReactNode {
  return (
    <>
      <p className={own.hint}>
        Exactly, for {of}: this asks the store, and its answer can be dropped here. A page of /metrics or an answer of
        /api/v1/series tells it for every set of labels.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre className={own.command} tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} about={`the command that counts ${of} exactly`} />
    </>
  );
}
