// That every script of a page waits, and that a page written in another way stops the build instead of being served without scripts.
import {expect, it} from 'vitest';
import {lateScripts} from './late-scripts';

const pageOf = (html: string) => ({file: 'build/a.html', path: '/a', html});

it('holds back each deferred script, in its place, quoted or not', () => {
  const page = pageOf(
    '<head><script src=/a.js defer></script><script src="/b.js" defer="">\n</script><script>1</script>',
  );
  lateScripts([page]);
  expect(page.html).toBe(
    '<head><script type="text/plain" data-late src=/a.js></script><script type="text/plain" data-late src="/b.js">\n</script><script>1</script>',
  );
});

it('stops at a page whose scripts it does not know', () => {
  expect(() => lateScripts([pageOf('<script async src=/a.js></script>')])).toThrow(
    'build/a.html: no <script src defer>',
  );
});
