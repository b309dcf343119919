// The page's side of an import: starts the worker, passes its progress on, ends it at once when the reader cancels.
import type {ImportOutcome} from '../../importers/run';
import type {ImportReply, ImportStart} from './import-messages';

export interface ImportProgress {
  readonly bytes: number;
  /** Size of the files in bytes. */
  readonly size: number;
  readonly rows: number;
}

export interface RunningImport {
  /** Never rejects: a file that cannot be read, and a cancelled import, are outcomes. */
  readonly promise: Promise<ImportOutcome>;
  /** Takes effect immediately; afterwards nothing is reported any more. */
  readonly cancel: () => void;
}

/** @param input dropped or picked files, or pasted text. */
export function runImport(
  calculator: string,
  input: readonly File[] | string,
  onProgress: (progress: ImportProgress) => void,
): RunningImport {
  const files = typeof input === 'string' ? [new File([input], '')] : input;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {type: 'module', name: 'import'});
  const {promise, resolve} = settleable<ImportOutcome>();
  const finish = (outcome: ImportOutcome) => {
    worker.terminate();
    resolve(outcome);
  };
  worker.onmessage = ({data}: MessageEvent<ImportReply>) => {
    if (data.kind === 'progress') onProgress({bytes: data.bytes, size, rows: data.rows});
    else if (data.kind === 'end') finish(data.outcome);
    else finish({state: 'unreadable', message: data.message});
  };
  worker.onerror = (event) => {
    event.preventDefault();
    finish({
      state: 'unreadable',
      message: `The importer could not be started: ${event.message || 'its script did not load'}.`,
    });
  };
  const start: ImportStart = {kind: 'start', calculator, files};
  worker.postMessage(start);
  return {promise, cancel: () => finish({state: 'cancelled'})};
}

function settleable<Value>(): {promise: Promise<Value>; resolve: (value: Value) => void} {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return {promise, resolve};
}
