// The rule that keeps a page opened with a link from showing first what the link does not ask for.
import type {Plugin} from '@docusaurus/types';

// Runs before anything is painted. `data-link="pending"` stays on <html> until the calculator has read the link and removes it. `data-verdict`
// says which decisions a link to their list asks for.
const pendingLink = `(function(){
  var state = location.search.length > 1 || location.hash.indexOf('=') > 0;
  if (state && /^\\/(calculators|embed)\\/[^/]/.test(location.pathname)) document.documentElement.setAttribute('data-link', 'pending');
  var verdict = /^\\/decisions\\/?$/.test(location.pathname) && /[?&]verdict=([a-z]+)/.exec(location.search);
  if (verdict) document.documentElement.setAttribute('data-verdict', verdict[1]);
})();`;

/** Puts the rule into the head of every page; the policy of the built pages allows it by its hash. */
export function loadingRule(): Plugin {
  return {
    name: 'loading-rule',
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: pendingLink}]}),
  };
}
