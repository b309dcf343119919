// What a link does before it is followed: it loads its page when a pointer comes, and asks for nothing on sight. On sight, each page would
// fetch the scripts of all the pages that it links to, and put dozens of elements into the head in one task while a phone is still waking.
import preloadPage from '@docusaurus/core/lib/client/preload';

/** Loads the parts of the page at a path; readers who save data load them when they follow the link. */
function preload(path: string): unknown {
  const {connection} = navigator as Navigator & {readonly connection?: {readonly saveData?: boolean}};
  return !connection?.saveData && preloadPage(path);
}

export default Object.freeze({prefetch: () => false, preload});
