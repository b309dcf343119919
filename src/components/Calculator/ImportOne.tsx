// Brings files of one format into the form: chosen, read, shown, and only then accepted.
import {useEffect, useRef} from 'react';
import type {Importer} from '../../model/importer';
import {CopyButton} from './CopyButton';
import styles from './calculator.module.css';
import {ImportProgress} from './ImportProgress';
import {ImportSummary} from './ImportSummary';
import {ImportWays} from './ImportWays';
import panel from './import.module.css';
import type {ImportPanelProps} from './import-props';
import {useImport} from './use-import';

interface ImportOneProps extends ImportPanelProps {
  readonly importers: readonly Importer[];
}

export function ImportOne({calculator, importers, files, onAccept, onOpen, onClose}: ImportOneProps) {
  const {stage, start, cancel} = useImport(calculator.name);
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
          <ImportWays
            says="Drop files anywhere on this page, or choose them"
            onInput={(input) => void start(input)}
            onClose={onClose}
          />
          <p className={styles.hint}>
            Files are read in your browser; nothing of them is sent anywhere, and rows never enter a link unless you
            accept them.
          </p>
          <Formats importers={importers} />
        </>
      )}
      {stage.stage === 'reading' && (
        <ImportProgress label={`Reading ${stage.name}`} progress={stage.progress} onCancel={cancel} />
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

function Formats({importers}: {importers: readonly Importer[]}) {
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
            <CopyButton text={command} about={`the command for ${label}`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
