// What files on metrics show: where the series are, which labels cost them, what changes would save, and what reports leave open.
import {type ReactNode, useMemo, useState} from 'react';
import type {AskSeries, SeriesDetail as Detail} from '../../calculators/cardinality/imports';
import {Changes} from './Changes';
import {InTurn} from './in-turn';
import {LabelSets} from './LabelSets';
import {Picture} from './Picture';
import {Report} from './Report';
import {SeriesContext} from './series-context';
import {useStack} from './use-stack';

interface SeriesDetailProps {
  readonly detail: Detail;
  readonly ask: AskSeries;
}

export default function SeriesDetail({detail, ask}: SeriesDetailProps): ReactNode {
  const {exact, reports} = detail;
  const [turns] = useState(() => new InTurn());
  const series = useMemo(() => exact && {exact, ask, turns}, [exact, ask, turns]);
  // Here, so that it outlives a file that is taken out and brought again.
  const {stack, act} = useStack();
  return (
    <>
      {series && (
        <SeriesContext value={series}>
          <Picture stack={stack} />
          <LabelSets onAdd={(draft) => act({kind: 'add', draft})} />
          <Changes stack={stack} act={act} />
        </SeriesContext>
      )}
      {reports.map((report) => (
        <Report key={`${report.label} ${report.file}`} report={report} isAlone={!exact} />
      ))}
    </>
  );
}
