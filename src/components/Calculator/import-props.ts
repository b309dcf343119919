// What the page hands to an import, and what comes back of it.
import type {AnyCalculator} from '../../model/calculator';
import type {Inputs} from '../../model/field';

export interface ImportPanelProps {
  readonly calculator: AnyCalculator;
  /** Files that were dropped; new ones begin a new import, or come to those of a set. */
  readonly files: readonly File[] | null;
  /** What the form holds now. */
  readonly inputs: Inputs;
  onAccept(inputs: Inputs): void;
  /** A saved state was dropped instead of an export. */
  onOpen(query: string): void;
  onClose(): void;
}
