// Makes an importer of a fleet from its description and the one thing that differs: what is done with each row.
import {failedResult, ImportError} from '../../../importers/import-error';
import type {Importer, TextStream} from '../../../model/importer';
import {FleetCollector, type FleetFormat} from './fleet';

export interface FleetReading {
  readonly collector: FleetCollector;
  readonly stream: TextStream;
  /** To be called once per row of the file, with its line, before anything is decided about it. */
  readonly onRow: (line: number) => void;
}

/** `read` is called once per file and may throw ImportErrors; they become results. `priced` are the regions that have prices. */
export function fleetImporter(
  about: Omit<Importer, 'read'> & FleetFormat,
  priced: readonly string[],
  read: (reading: FleetReading) => Promise<void>,
): Importer {
  const {things, oneRegion, ...description} = about;
  return {
    ...description,
    async read(files, onRows) {
      const collector = new FleetCollector({things, oneRegion}, priced);
      const {tally} = collector;
      for await (const {file, text} of files) {
        const onRow = (line: number) => {
          tally.row(line, file);
          if (tally.read % 100 === 0) onRows(tally.read);
        };
        try {
          await read({collector, stream: text, onRow});
        } catch (error) {
          if (error instanceof ImportError) return failedResult(error, tally.read, file);
          throw error;
        }
      }
      onRows(tally.read);
      return collector.result();
    },
  };
}
