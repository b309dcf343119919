// What helps a reader of a calculator who cannot bring a file, folded below the import: loaded with the import, never with the page.
import {type ComponentType, lazy} from 'react';

/** A detail is whatever the calculator's own import set makes; undefined while there is no file. */
export type BesideView = ComponentType<{readonly detail: never}>;

export const importBeside: Readonly<Record<string, BesideView>> = {
  cardinality: lazy(() => import('./StoreQueries')),
};
