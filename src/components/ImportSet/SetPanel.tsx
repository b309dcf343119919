// Brings the files of a set into the form: each is listed, and together they are shown before anything of them is accepted.
import {Suspense, useEffect, useRef, useState} from 'react';
import type {Inputs} from '../../model/field';
import type {ImportSet} from '../../model/import-set';
import type {ImportResult} from '../../model/importer';
import styles from '../Calculator/calculator.module.css';
import {ImportProgress} from '../Calculator/ImportProgress';
import {ImportWays} from '../Calculator/ImportWays';
import panel from '../Calculator/import.module.css';
import type {ImportPanelProps} from '../Calculator/import-props';
import {importBeside} from '../import-beside';
import {Commands} from './Commands';
import {FailedFiles} from './FailedFiles';
import {FileTable} from './FileTable';
import {Found} from './Found';
import {type Busy, useImportSet} from './use-import-set';
import {replaced} from './what-was-there';

interface SetPanelProps extends ImportPanelProps {
  readonly importSet: ImportSet;
}

export function SetPanel({calculator, importSet, files: dropped, inputs, onAccept, onOpen, onClose}: SetPanelProps) {
  const {state, read, remove, choose, cancel, dismiss} = useImportSet(calculator.name);
  const {files, failed, joined, ask, busy, trouble, saved} = state;
  const [accepted, setAccepted] = useState<ImportResult | null>(null);
  /** What the form held before the import, and what the import put there. */
  const [covered, setCovered] = useState<{readonly before: Inputs; readonly put: Inputs}>({before: {}, put: {}});
  const Beside = importBeside[calculator.name];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (dropped) void read(dropped);
  }, [dropped, read]);
  const step = `${files.length} ${failed.length} ${saved?.name} ${trouble}`;
  const isBusy = busy !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever ended the reading is told below the heading
  useEffect(() => {
    // Cancel stands where the reader pressed it; everything else begins with its heading.
    if (!isBusy) heading.current?.focus({preventScroll: files.length > 0});
  }, [step, isBusy]);

  function accept(result: ImportResult) {
    if (!result.inputs) return;
    const next = replaced(inputs, covered, result.inputs);
    setCovered({before: next.before, put: result.inputs});
    setAccepted(result);
    onAccept(next.inputs);
  }
  const title = files.length === 0 ? 'Import an export' : `From ${counted(files.length)}`;
  return (
    <section className={panel.panel} aria-labelledby="import-heading">
      <h2 id="import-heading" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {trouble && (
        <p className={panel.error} role="alert">
          {trouble}
        </p>
      )}
      {saved && (
        <p className={styles.row}>
          <span>{saved.name} is a state of this calculator, as its Share section saves it.</span>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              onOpen(saved.query);
              onClose();
            }}
          >
            Open it
          </button>
          <button type="button" className={styles.quiet} onClick={() => dismiss('saved')}>
            Discard
          </button>
        </p>
      )}
      <FailedFiles failed={failed} onDismiss={dismiss} />
      {busy && <ImportProgress label={labelOf(busy)} progress={busy} onCancel={cancel} />}
      {joined && (
        <Found
          {...{calculator, joined, ask}}
          accepted={joined.result === accepted}
          onAccept={accept}
          onChoose={choose}
        />
      )}
      <FileTable files={files} joining={state.milliseconds} onRemove={remove} />
      <ImportWays
        says={
          files.length === 0
            ? 'Drop the files anywhere on this page, all at once or one by one, or choose them'
            : 'Drop more files anywhere on this page, or choose them'
        }
        onInput={(input) => void read(input)}
        onClose={onClose}
      />
      <p className={styles.hint}>
        Files are read in your browser; nothing of them is sent anywhere. A link carries {importSet.carried} once you
        put them into the form, and nothing else.
      </p>
      <Commands readers={importSet.readers} missing={joined?.missing ?? null} open={files.length === 0} />
      {Beside && (
        <Suspense fallback={null}>
          <Beside detail={joined?.detail as never} />
        </Suspense>
      )}
    </section>
  );
}

function labelOf({name, file, joining}: Busy): string {
  if (joining) return 'Putting the files together';
  return name.endsWith(file) ? `Reading ${name}` : `Reading ${name}: ${file}`;
}

function counted(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`;
}
