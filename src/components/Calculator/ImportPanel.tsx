// Brings a foreign file into the form: chosen, read, shown, and only then accepted.

import {Suspense, use, useEffect, useRef, useState} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import type {Inputs} from '../../model/field';
import styles from './calculator.module.css';
import {ImportSummary} from './ImportSummary';
import panel from './import.module.css';
import {importersOf} from './importers-of';
import {useImport} from './use-import';

interface ImportPanelProps {
  readonly calculator: AnyCalculator;
  /** Files that were dropped; new ones begin a new import. */
  readonly files: readonly File[] | null;
  onAccept(inputs: Inputs): void;
  /** A saved state was dropped instead of an export. */
  onOpen(query: string): void;
  onClose(): void;
}

export default function ImportPanel({calculator, files, onAccept, onOpen, onClose}: ImportPanelProps) {
  const {stage, start, cancel} = useImport(calculator.name);
  const [pasted, setPasted] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (files) void start(files);
  }, [files, start]);
  const step = stage.stage === 'choose' && stage.error ? 'error' : stage.stage;
  useEffect(() => {
    // Cancel stands where the reader pressed it; everything else begins with its heading.
    if (step !== 'reading') heading.current?.focus();
  }, [step]);

  return (
    <section className={panel.panel} aria-labelledby="import-heading">
      <h2 id="import-heading" ref={heading} tabIndex={-1}>
        {stage.stage === 'read' || stage.stage === 'state' ? `From ${stage.name}` : 'Import an export'}
      </h2>
      {stage.stage === 'choose' && (
        <>
          {stage.error && (
            <p className={panel.error} role="alert">
              {stage.error}
            </p>
          )}
          <div className={panel.ways}>
            <label className={panel.drop}>
              <span>Drop files anywhere on this page, or choose them</span>
              <input
                type="file"
                multiple
                onChange={(event) => {
                  const chosen = [...(event.target.files ?? [])];
                  if (chosen.length > 0) void start(chosen);
                  event.target.value = '';
                }}
              />
            </label>
            <label className={panel.paste}>
              <span>or paste its text</span>
              <textarea
                rows={3}
                spellCheck={false}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
              />
            </label>
          </div>
          <p className={styles.row}>
            <button
              type="button"
              className={styles.button}
              disabled={pasted.trim() === ''}
              onClick={() => void start(pasted)}
            >
              Read the pasted text
            </button>
            <button type="button" className={styles.quiet} onClick={onClose}>
              Close the import
            </button>
          </p>
          <p className={styles.hint}>
            Files are read in your browser; nothing of them is sent anywhere, and rows never enter a link unless you
            accept them.
          </p>
          <Suspense fallback={<p>Reading the list of formats…</p>}>
            <Formats calculator={calculator} />
          </Suspense>
        </>
      )}
      {stage.stage === 'reading' && (
        <>
          <p>
            <label htmlFor="import-progress">Reading {stage.name}</label>
          </p>
          <progress
            id="import-progress"
            className={panel.progress}
            max={stage.progress?.size || 1}
            value={stage.progress ? stage.progress.bytes : undefined}
          />
          <p className={styles.row}>
            <span>
              {megabytes(stage.progress?.bytes ?? 0)} of {megabytes(stage.progress?.size ?? 0)} MB ·{' '}
              {(stage.progress?.rows ?? 0).toLocaleString('en-US')} rows
            </span>
            <CancelButton onCancel={cancel} />
          </p>
        </>
      )}
      {stage.stage === 'read' && (
        <ImportSummary
          calculator={calculator}
          format={stage.format}
          result={stage.result}
          onDiscard={cancel}
          onAccept={(inputs) => {
            onAccept(inputs);
            onClose();
          }}
        />
      )}
      {stage.stage === 'state' && (
        <>
          <p>A state of this calculator, as its Share section saves it.</p>
          <p className={styles.row}>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                onOpen(stage.query);
                onClose();
              }}
            >
              Open it
            </button>
            <button type="button" className={styles.quiet} onClick={cancel}>
              Discard
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function CancelButton({onCancel}: {onCancel: () => void}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" className={styles.button} onClick={onCancel}>
      Cancel
    </button>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function Formats({calculator}: {calculator: AnyCalculator}) {
  const importers = use(importersOf(calculator.name));
  return (
    <dl className={panel.formats}>
      {importers.map(({id, label, command}) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
            <pre tabIndex={0}>
              <code>{command}</code>
            </pre>
            <CopyButton text={command} about={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CopyButton({text, about}: {text: string; about: string}) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <button
      type="button"
      className={styles.quiet}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setSaid('Copied'),
          () => setSaid('Could not copy: select the text instead'),
        );
      }}
    >
      <span role="status">{said ?? 'Copy'}</span>
      <span className="visually-hidden"> the command for {about}</span>
    </button>
  );
}
