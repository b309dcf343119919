// What shows the detail of an import, by calculator, one below the other: loaded when there is such a detail, never with the page.
import {type ComponentType, lazy} from 'react';

/**
 * A detail is whatever the calculator's own import set makes, and `ask` asks what that set answers; only its own views know their shapes.
 */
export type DetailView = ComponentType<{readonly detail: never; readonly ask: never}>;

export const importDetails: Readonly<Record<string, readonly DetailView[]>> = {
  ipv4: [lazy(() => import('./AddressMap')), lazy(() => import('./VpcDetail'))],
};
