// What shows the detail of an import, by calculator, one below the other: loaded when there is such a detail, never with the page.
import {type ComponentType, lazy} from 'react';

/** A detail is whatever the calculator's own import set makes; only its own views know its shape. */
export type DetailView = ComponentType<{readonly detail: never}>;

export const importDetails: Readonly<Record<string, readonly DetailView[]>> = {
  ipv4: [lazy(() => import('./AddressMap')), lazy(() => import('./VpcDetail'))],
};
