// What stands in the place of a page whose code failed: what happened, and what to do about it.

import type {FallbackParams} from '@docusaurus/ErrorBoundary';
import type {ReactNode} from 'react';

export default function ErrorPageContent({error, tryAgain}: FallbackParams): ReactNode {
  return (
    <main>
      <h1>This page has stopped working</h1>
      <p>
        Reported by the page: <code>{error.message}</code>
      </p>
      <p>
        Your address still holds what you entered.{' '}
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      </p>
    </main>
  );
}
