// Makes an importer of a fleet from its description and the one thing that differs: what is done with each row.
import {failedResult, ImportError} from '../../../importers/import-error';
import type {Importer, ImportResult} from '../../../model/importer';
import {FleetCollector, type FleetFormat} from './fleet';

export interface FleetReading {
  readonly collector: FleetCollector;
  readonly stream: AsyncIterable<string>;
  /** To be called once per row of the file, before anything is decided about it. */
  readonly onRow: () => void;
}

/** `read` may throw ImportErrors; they become results. `priced` are the regions that have prices. */
export function fleetImporter(
  about: Omit<Importer, 'read'> & FleetFormat,
  priced: readonly string[],
  read: (reading: FleetReading) => Promise<ImportResult>,
): Importer {
  const {id, label, command, matches} = about;
  return {
    id,
    label,
    command,
    matches,
    async read(stream, onRows) {
      const collector = new FleetCollector(about, priced);
      const onRow = () => {
        collector.tally.row();
        if (collector.tally.read % 1000 === 0) onRows(collector.tally.read);
      };
      try {
        const result = await read({collector, stream, onRow});
        onRows(result.read);
        return result;
      } catch (error) {
        if (error instanceof ImportError) return failedResult(error, collector.tally.read);
        throw error;
      }
    },
  };
}
