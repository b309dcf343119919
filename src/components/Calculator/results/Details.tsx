// Everything below the answer: pictures, tables, the working, and ways to take the result elsewhere.
import {memo, type ReactNode, useCallback, useEffect, useMemo, useState} from 'react';
import type {Uncertainty} from '../../../analysis/uncertainty';
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import type {Parts} from '../../../model/dataset';
import type {Ref} from '../../../model/explain';
import type {RemedyOutcome} from '../../../model/remedy';
import type {Notice} from '../../../permalink/permalink';
import {alternativeNames} from '../../../report/alternative-name';
import {withCurve} from '../../../report/curve';
import {lowToHigh, rowTables, sideBySide} from '../../../report/tables';
import {Figure} from '../../charts/Figure';
import type {StaticChart} from '../../charts/static-chart';
import type {Findings} from '../analysis/props';
import {useUncertainty} from '../analysis/use-uncertainty';
import {WhatChanges} from '../analysis/WhatChanges';
import {WhatDiffers} from '../analysis/WhatDiffers';
import {Remedies, type RemedyActions} from '../remedies/Remedies';
import {PrintSheet} from './PrintSheet';
import print from './print.module.css';
import {ResultTableView} from './ResultTableView';
import {RowByRow} from './RowByRow';
import {Share} from './Share';
import styles from './tables.module.css';
import {mainStep, Working} from './Working';

export interface DetailsProps extends RemedyActions {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly data: unknown;
  /** The files that `data` was built from. */
  readonly parts: Parts;
  readonly state: State;
  /** The snapshot's date; '' without a dataset. */
  readonly date: string;
  readonly charts: Readonly<Record<string, StaticChart>>;
  /** What the remedies gain in the initial answer, where the build worked it out. */
  readonly outcomes: readonly RemedyOutcome[] | null;
  /** The reader or a link has changed something: the static charts no longer match. */
  readonly touched: boolean;
  /** Whether the facts suffice for other inputs than these; if not, they can be asked for. */
  readonly whole: boolean;
  readonly unreachable: string | null;
  readonly onNeedFacts: () => void;
  readonly onRetry: () => void;
  readonly view: Ref | null;
  readonly onView: (ref: Ref | null) => void;
  /** Within a post: the pictures and the comparison; the rest opens on the calculator's own page, and a working on request. */
  readonly brief?: boolean;
  /** What was said about the link that led here; it goes into the documents. */
  readonly notices?: readonly Notice[];
}

/** Kept as it is while nothing of it changes, so that typing repaints only what it must. */
export const Details = memo(function Details(props: DetailsProps): ReactNode {
  const {calculator, answer, data, parts, state, date, charts, touched, view, onView, brief = false, notices} = props;
  const {outcomes, onBeside, onTake, onHelp, whole, unreachable, onNeedFacts, onRetry} = props;
  const [found, setFound] = useState<{readonly of: Answer; readonly findings: Findings} | null>(null);
  const onFound = useCallback(
    (of: Answer, more: Findings) =>
      setFound((before) => ({of, findings: before?.of === of ? {...before.findings, ...more} : more})),
    [],
  );
  const sure = useUncertainty({calculator, answer, state, date, parts: whole ? parts : null});
  const needsFacts = sure.asked && !whole;
  useEffect(() => {
    if (needsFacts) onNeedFacts();
  }, [needsFacts, onNeedFacts]);
  const compared = useMemo(() => sideBySide(calculator, state, answer), [calculator, state, answer]);
  const names = useMemo(() => alternativeNames(calculator, state, answer), [calculator, state, answer]);
  const lowHigh = useMemo(() => lowToHigh(calculator, answer), [calculator, answer]);
  const byRow = useMemo(() => rowTables(calculator, answer), [calculator, answer]);
  const findings = useMemo((): Findings => {
    const [output = ''] = calculator.outputs;
    // Its charts show the draws, whether or not the questions below were opened.
    const drawn = sure.found && {uncertainty: {found: sure.found, output, names}};
    return {...drawn, ...(found?.of === answer && found.findings)};
  }, [calculator, answer, names, sure.found, found]);
  const main = mainStep(calculator, answer, data).name;
  return (
    <>
      <div className={print.screenOnly}>
        {calculator.charts.map((spec) => (
          <Picture
            key={spec.id}
            spec={spec}
            answer={answer}
            names={names}
            sure={sure.found}
            still={charts[spec.id]}
            touched={touched}
          />
        ))}
      </div>
      {!brief && calculator.remedies && (
        <Remedies
          calculator={calculator}
          definition={calculator.remedies}
          answer={answer}
          data={data}
          state={state}
          date={date}
          known={touched ? null : outcomes}
          onBeside={onBeside}
          onTake={onTake}
          onHelp={onHelp}
        />
      )}
      {!brief && (
        <WhatChanges
          calculator={calculator}
          answer={answer}
          data={data}
          names={names}
          sure={sure}
          whole={whole}
          unreachable={unreachable}
          onOpen={onNeedFacts}
          onRetry={onRetry}
          onTake={onTake}
          onFound={onFound}
        />
      )}
      {compared && (
        <section className={styles.section}>
          <h2>Side by side</h2>
          <ResultTableView table={compared} caption="Side by side" main={main} onOpen={onView} />
          {names.length > 0 && <p className={styles.note}>Bold in an alternative: not the same as yours.</p>}
          {!brief && names.length > 0 && (
            <WhatDiffers
              calculator={calculator}
              answer={answer}
              data={data}
              state={state}
              names={names}
              whole={whole}
              unreachable={unreachable}
              onOpen={onNeedFacts}
              onRetry={onRetry}
              onFound={onFound}
            />
          )}
        </section>
      )}
      {(!brief || view) && (
        <Working calculator={calculator} state={state} answer={answer} data={data} view={view} onView={onView} />
      )}
      {!brief && lowHigh && (
        <section className={`${styles.section} ${print.screenOnly}`}>
          <h2>Low to high</h2>
          <ResultTableView table={lowHigh} caption="Low to high" main={main} onOpen={onView} />
        </section>
      )}
      {!brief && byRow.map((table) => <RowByRow key={table.field} table={table} onOpen={onView} />)}
      {!brief && <PrintSheet calculator={calculator} state={state} date={date || null} />}
      {!brief && (
        <Share
          calculator={calculator}
          answer={answer}
          data={data}
          state={state}
          date={date || null}
          view={view}
          findings={findings}
          notices={notices}
        />
      )}
    </>
  );
});

interface PictureProps {
  readonly spec: AnyCalculator['charts'][number];
  readonly answer: Answer;
  readonly names: readonly string[];
  readonly sure: Uncertainty | null;
  readonly still: StaticChart | undefined;
  readonly touched: boolean;
}

function Picture({spec, answer, names, sure, still, touched}: PictureProps): ReactNode {
  const drawn = useMemo(() => spec.draw(answer, names), [spec, answer, names]);
  // Where the draws add no band it stays the same object, so that nothing of it is drawn again.
  const chart = useMemo(() => withCurve(drawn, spec.id, sure), [drawn, spec, sure]);
  return <Figure title={spec.title} chart={chart} still={still} touched={touched} />;
}
