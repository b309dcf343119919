// What runs in the head of every page before anything is painted: what a link holds back, when the page's own scripts are asked for, and what
// a reader did before they were there.
import type {Plugin} from '@docusaurus/types';

// `data-link="pending"` stays on <html> until the calculator has read the link and removes it. `data-verdict` says which decisions a link to
// their list asks for.
const pendingLink = `(function(){
  var state = location.search.length > 1 || location.hash.indexOf('=') > 0;
  if (state && /^\\/(calculators|embed)\\/[^/]/.test(location.pathname)) document.documentElement.setAttribute('data-link', 'pending');
  var verdict = /^\\/decisions\\/?$/.test(location.pathname) && /[?&]verdict=([a-z]+)/.exec(location.search);
  if (verdict) document.documentElement.setAttribute('data-verdict', verdict[1]);
})();`;

// The scripts that late-scripts.ts held back are put in, in their order, once the page has been painted: from within a frame, a timer fires
// after it. A page that waits for its link or that nobody sees draws nothing worth waiting for; a window under another may draw no frame at all.
const lateScripts = `(function(){
  var begun = false;
  function begin() {
    if (begun) return;
    begun = true;
    document.querySelectorAll('script[data-late]').forEach(function (held) {
      var script = document.createElement('script');
      script.src = held.getAttribute('src');
      script.async = false;
      document.head.appendChild(script);
    });
  }
  document.addEventListener('DOMContentLoaded', function () {
    if (document.hidden || document.documentElement.hasAttribute('data-link')) return begin();
    requestAnimationFrame(function () { setTimeout(begin); });
    setTimeout(begin, 1000);
  });
})();`;

// For a part of the page that wakes: it does again what was done in vain, see src/components/Island.
const doneEarly = `(function(){
  var done = window.doneEarly = [];
  ['click', 'keydown', 'input', 'change'].forEach(function (type) {
    addEventListener(type, function (event) {
      if (document.documentElement.getAttribute('data-has-hydrated') !== 'true') done.push(event);
    }, true);
  });
})();`;

/** Puts the rules into the head of every page, as one script; the policy of the built pages allows it by its hash. */
export function loadingRules(): Plugin {
  return {
    name: 'loading-rules',
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: pendingLink + lateScripts + doneEarly}]}),
  };
}
