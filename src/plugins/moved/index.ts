// A page at each address that has moved, so that any host of files redirects without being told to.
import type {LoadContext, Plugin} from '@docusaurus/types';
import {moved} from './moved';

export default function movedPages({baseUrl}: LoadContext): Plugin {
  return {
    name: 'moved',
    contentLoaded({actions}) {
      for (const [from, to] of Object.entries(moved))
        actions.addRoute({
          path: `${baseUrl}${from.slice(1)}`,
          component: '@site/src/components/MovedPage/index.tsx',
          props: {to},
          exact: true,
        });
    },
  };
}
