// Tells when the site's router went somewhere, as a link to this very page makes it do.
import {useLocation} from '@docusaurus/router';

/** A new object for every navigation by the router; entries that the calculator itself writes are none. */
export function useRouterLocation(): object {
  return useLocation();
}
