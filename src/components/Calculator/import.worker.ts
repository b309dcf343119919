// Reads dropped files off the main thread: unpacks, decodes and streams it through the calculator's importers.
/// <reference lib="webworker" />
import {runImport} from '../../importers/run';
import type {ImportReply, ImportStart} from './import-messages';
import {importsOf} from './imports-of';
import {openFile} from './open-file';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two reports; more often is more work for the page than news for the reader. */
const REPORT_INTERVAL = 50;

self.onmessage = ({data}: MessageEvent<ImportStart>) => {
  read(data).then(
    (reply) => say(reply),
    (error: unknown) => say({kind: 'failure', message: error instanceof Error ? error.message : String(error)}),
  );
};

async function read({calculator, files}: ImportStart): Promise<ImportReply> {
  const imports = await importsOf(calculator);
  if (!('importers' in imports)) throw new RangeError(`The files of ${calculator} are read as a set.`);
  const sources = await Promise.all(files.map(async (file) => ({name: file.name, ...(await openFile(file))})));
  let reported = performance.now();
  const outcome = await runImport(imports.importers, sources, {
    onProgress(bytes, rows) {
      const now = performance.now();
      if (now - reported < REPORT_INTERVAL) return;
      reported = now;
      say({kind: 'progress', bytes, rows});
    },
    // The page cancels by ending this worker.
    cancelled: () => false,
  });
  return {kind: 'end', outcome};
}

function say(reply: ImportReply): void {
  self.postMessage(reply);
}
