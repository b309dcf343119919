// Metrics as areas as large as their series, with the labels that the reader chooses as depth.
import {type ReactNode, useId, useMemo, useState} from 'react';
import type {SeriesQuestion} from '../../calculators/cardinality/imports';
import {Figure} from '../charts/Figure';
import {AskStatus} from './AskStatus';
import {areasChart, MOST_AREAS, metricAreas, metricsFinding} from './areas';
import {Select} from './Select';
import {useSeries} from './series-context';
import own from './series-detail.module.css';
import {useAnswer} from './use-answer';
import type {Stack} from './use-stack';
import {useWhatIfs} from './use-what-ifs';
import {inValues} from './words';

/** Deeper than this, areas are too small to be read. */
const DEEPEST = 3;

type AreasQuestion = Extract<SeriesQuestion, {ask: 'areas'}>;

export function Picture({stack}: {readonly stack: Stack}): ReactNode {
  const {exact} = useSeries();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [after, setAfter] = useState(false);
  const whatIfs = useWhatIfs(stack);
  const id = useId();
  const labels = chosen.filter((label) => exact.labels.some((each) => each.label === label));
  const changed = after && whatIfs.length > 0;
  const asks = labels.length > 0 || changed;
  const question: AreasQuestion = {ask: 'areas', labels, most: MOST_AREAS, stack: changed ? whatIfs : []};
  const asked = useAnswer<AreasQuestion>('areas', asks ? question : null);
  const {answer, of} = asked;
  const chart = useMemo(() => {
    const plain = metricsFinding(exact.series, exact.metrics);
    // The answer that is drawn may still be the one before.
    if (!asks || !answer || !of) return areasChart(metricAreas(exact.series, exact.metrics), [], plain);
    if (of.stack.length === 0) return areasChart(answer, of.labels, plain);
    const left = answer.areas.map(({name, series}) => ({metric: name, series}));
    return areasChart(answer, of.labels, `After the changes: ${metricsFinding(answer.total, left)}`);
  }, [exact, asks, answer, of]);
  if (exact.series === 0) return <p className={own.nothing}>The files hold no series, so there is nothing to draw.</p>;
  const options = exact.labels.map(({label, values}) => ({id: label, label: `${label} · ${inValues(values)}`}));
  const controls = (
    <>
      <div className={own.controls}>
        {Array.from({length: Math.min(labels.length + 1, DEEPEST, options.length)}, (_, depth) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its depth
            key={depth}
            id={`${id}-${depth}`}
            label={depth === 0 ? 'Split each metric by' : 'and then by'}
            none={depth === 0 ? 'nothing' : 'nothing more'}
            options={options.filter((option) => !labels.slice(0, depth).includes(option.id))}
            value={labels[depth] ?? ''}
            onChange={(label) =>
              setChosen(label === '' ? labels.slice(0, depth) : labels.slice(0, depth).concat(label))
            }
          />
        ))}
        {whatIfs.length > 0 && (
          <label className={own.tick} htmlFor={`${id}-after`}>
            <input
              id={`${id}-after`}
              type="checkbox"
              checked={after}
              onChange={(event) => setAfter(event.target.checked)}
            />
            After the changes below
          </label>
        )}
      </div>
      <AskStatus asked={asked} doing="Counting the parts…" />
    </>
  );
  return (
    <div data-dim={asked.pending || undefined} data-prints>
      <Figure level={3} title="Where the series are" chart={chart} controls={controls} touched />
    </div>
  );
}
