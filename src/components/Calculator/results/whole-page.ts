// Where the parts are that a calculator within a post leaves out: on its own page, with the same scenario.
import {createContext, useContext} from 'react';

/** Address of that page; null where all parts are on this one. */
export const WholePage = createContext<string | null>(null);

/** The address of a section by its id, on whichever page has it. */
export function useSection(id: string): string {
  return `${useContext(WholePage) ?? ''}#${id}`;
}
