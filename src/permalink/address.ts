// An address of a calculator as people copy it: relative, on any host, of the page or of its embed.
import {type ChosenState, chooseState} from './permalink';

export interface Address {
  /** The calculator's name as the address has it; there may be none of that name. */
  readonly name: string;
  /** Null when the address carries no state: it opens the calculator's defaults. */
  readonly state: ChosenState | null;
}

const ADDRESS = /^[^?#]*?(?:^|\/)(?:calculators|embed)\/([^/?#]+)\/?(\?[^#]*)?(#.*)?$/s;

/** Null for an address whose path does not end in a calculator's name. */
export function readAddress(address: string): Address | null {
  const [, name, search = '', hash = ''] = ADDRESS.exec(address) ?? [];
  return name === undefined ? null : {name, state: chooseState(search, hash)};
}
