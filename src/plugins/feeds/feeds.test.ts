// What a feed gets of a post: its text, and of a calculator in it the link that keeps its numbers.
import {expect, test} from 'vitest';
import {forFeed} from './index';
import {styled} from './styled';

test('a calculator becomes a link to itself with its numbers', async () => {
  const form = '<form><label for="x">Nodes</label><input id="x"><button>Add</button></form>';
  const open = '<a href="https://site.example/calculators/graviton?v=1&amp;ceiling=60">Open</a>';
  const html = `<p>Before.</p><div><div data-frame="prose">${open}${form}</div></div><p>After.</p>`;
  expect(await forFeed(html)).toBe(
    '<p>Before.</p><div><p><a href="https://site.example/calculators/graviton?v=1&amp;ceiling=60">' +
      'Open the calculator with these numbers</a></p></div><p>After.</p>',
  );
});

test('marks of the page are left out, its text and code are not', async () => {
  const html =
    '<h2 id="a">Title<a class="hash-link" href="#a"></a></h2><pre><code>a &lt; b</code></pre><button>Copy</button>';
  expect(await forFeed(html)).toBe('<h2 id="a">Title</h2><pre><code>a &lt; b</code></pre>');
});

test('a calculator without a link of its own is an error, not a hole', async () => {
  await expect(forFeed('<div data-frame="prose"><form></form></div>')).rejects.toThrow(/no link/);
});

test('a feed names its style after its declaration, and what is no XML is refused', () => {
  expect(styled('<?xml version="1.0" encoding="utf-8"?>\n<feed/>')).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>\n<feed/>',
  );
  expect(() => styled('<feed/>')).toThrow(/declaration/);
});
