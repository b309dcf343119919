// A calculator on a page: question, answer, form and details, all derived from its definition.
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState} from 'react';
import type {Ref} from '../../model/explain';
import {plainText} from '../../model/phrase';
import type {Notice} from '../../permalink/permalink';
import {AnswerArea} from './AnswerArea';
import styles from './calculator.module.css';
import {Form} from './Form';
import {Refused} from './LinkNotice';
import {linkOf, refOfView, viewOfRef} from './opening';
import {readOutcomes} from './remedies/stored';
import {Details} from './results/Details';
import {WORKING_ID} from './results/opening';
import {WholePage} from './results/whole-page';
import {Spoken} from './Spoken';
import {StuckAnswer} from './StuckAnswer';
import {Title} from './Title';
import {type CalculatorProps, useCalculator} from './use-calculator';
import {useDrawn} from './use-drawn';
import {useFileDrop} from './use-file-drop';
import {useTellAnswer} from './use-tell-answer';

const ImportPanel = lazy(() => import('./ImportPanel'));

export type {CalculatorProps};

export default function Calculator(props: CalculatorProps) {
  const {calculator, frame, charts, remedies} = props;
  const desk = useCalculator(props);
  const {model, shown, failed, pending} = desk;
  const {setView} = desk;
  const working = useMemo(() => refOfView(model.view), [model.view]);
  const setWorking = useCallback((ref: Ref | null) => setView(viewOfRef(ref)), [setView]);
  const known = useMemo(() => readOutcomes(calculator, remedies), [calculator, remedies]);
  const [help, setHelp] = useState(() =>
    known && calculator.remedies ? plainText(calculator.remedies.sentence(known)) : '',
  );
  const [importing, setImporting] = useState<{readonly files: readonly File[] | null} | null>(null);
  const says = useRef<HTMLDivElement>(null);
  const {imports} = calculator;
  useFileDrop(
    imports && frame !== 'prose',
    useCallback((files: readonly File[]) => setImporting({files}), []),
  );
  useTellAnswer(calculator, shown);
  useIdleLoad(frame === 'page' && calculator.dataset !== null, desk.load);

  const dim = pending || desk.problems.size > 0;
  const {drawn, later, held, laterHeld} = useDrawn(desk);
  const refused = model.opened?.refused;
  const page = useBaseUrl(`/calculators/${calculator.name}`);
  const wholePage = frame === 'prose' ? `${page}?${linkOf(calculator, model)}` : null;
  useShowWorking(frame === 'page' && model.asked !== null && later === shown && shown !== null && working !== null);

  return (
    <WholePage value={wholePage}>
      <div className={styles.calculator} data-frame={frame}>
        <Title calculator={calculator} frame={frame} shown={shown} date={model.date} model={model} />
        <Spoken calculator={calculator} shown={shown} busy={dim} />
        {refused ? (
          <Refused notice={refused} onStart={() => desk.openCase('')} />
        ) : (
          <div className={styles.desk}>
            <AnswerArea
              calculator={calculator}
              desk={desk}
              drawn={drawn}
              dim={dim}
              says={says}
              help={help}
              onOpen={setWorking}
            />
            {frame === 'page' && <StuckAnswer calculator={calculator} shown={shown} dim={dim} of={says} />}
            <div className={styles.inputs} data-held={(held && !failed) || undefined}>
              <Form
                calculator={calculator}
                desk={desk}
                tools={
                  imports && (
                    <button
                      type="button"
                      id="import-open"
                      className={styles.quiet}
                      onClick={() => setImporting({files: null})}
                    >
                      Import an export…
                    </button>
                  )
                }
              />
            </div>
            {importing && (
              <div className={styles.importing}>
                <ErrorBoundary
                  fallback={() => <p role="alert">The import could not be loaded; reload the page to try again.</p>}
                >
                  <Suspense fallback={<p className={styles.waiting}>Opening the import…</p>}>
                    <ImportPanel
                      calculator={calculator}
                      files={importing.files}
                      inputs={model.state.inputs}
                      onAccept={desk.setMany}
                      onOpen={desk.openFile}
                      onClose={() => {
                        setImporting(null);
                        document.getElementById('import-open')?.focus();
                      }}
                    />
                  </Suspense>
                </ErrorBoundary>
              </div>
            )}
            <div className={styles.details} data-dim={dim || undefined} data-held={laterHeld || undefined}>
              {later && drawn && (
                <Details
                  calculator={calculator}
                  answer={later.answer}
                  data={later.facts}
                  parts={later.parts}
                  state={later.state}
                  date={later.date}
                  charts={charts}
                  outcomes={known}
                  onBeside={desk.setBeside}
                  onTake={desk.setMany}
                  onHelp={setHelp}
                  whole={later.whole}
                  unreachable={desk.unreachable}
                  onNeedFacts={desk.load}
                  onRetry={desk.retry}
                  touched={later.state !== desk.start.state || later.date !== desk.start.date}
                  view={working}
                  onView={setWorking}
                  brief={frame === 'prose'}
                  notices={model.opened?.notices ?? NONE}
                />
              )}
            </div>
          </div>
        )}
      </div>
    </WholePage>
  );
}

const NONE: readonly Notice[] = [];

/** A link that names a number leads to its working, unless its reader has already gone somewhere else on the page. */
function useShowWorking(ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    if (window.scrollY < 1) document.getElementById(WORKING_ID)?.scrollIntoView({behavior: 'instant'});
  }, [ready]);
}

/** Fetches the whole facts when the browser has nothing else to do, so that the first key finds them there. */
function useIdleLoad(active: boolean, load: () => void): void {
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (!active) return undefined;
    const whenIdle = () => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => latest.current());
      else setTimeout(() => latest.current(), 500);
    };
    if (document.readyState === 'complete') whenIdle();
    else window.addEventListener('load', whenIdle, {once: true});
    return () => window.removeEventListener('load', whenIdle);
  }, [active]);
}
