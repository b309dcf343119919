// That the peer site gets the same words: components go, their children, code and comments stay.
import {describe, expect, it} from 'vitest';
import {pageAsMarkdown, withoutComponents} from './plain-content';

describe('withoutComponents', () => {
  it('drops imports, tags and expressions, and keeps words', () => {
    const mdx = [
      "import Figure from '@site/src/components/Figure';",
      '',
      'It saves <Result link="/calculators/graviton?nodes=40&v=1" of="saving" /> a month, {numbers.count} times.',
      '',
      "<Figure alt={{text: 'a > b', size: {width: 3}}} wide>",
      'Below one half.',
      '</Figure>',
      '',
      '{/* truncate */}',
    ].join('\n');
    expect(withoutComponents(mdx)).toBe('\nIt saves  a month,  times.\n\n\nBelow one half.\n\n\n{/* truncate */}');
  });

  it('leaves front matter and code alone', () => {
    const mdx =
      '---\ntitle: "{a}"\n---\n\nUse `<Result/>`:\n\n```tsx\nimport {a} from "b";\n<Figure>{a}</Figure>\n```\n';
    expect(withoutComponents(mdx)).toBe(mdx);
  });
});

describe('pageAsMarkdown', () => {
  it('keeps the words of the main part, as paragraphs that MDX can read', () => {
    const html =
      '<html><head><title>Graviton | Headroom</title></head><body><nav>Menu</nav><main><h1>What {does} it save?</h1>' +
      '<svg><text>40</text></svg><p>USD&nbsp;324 a <b>month</b></p></main></body></html>';
    expect(pageAsMarkdown(html)).toBe('# Graviton | Headroom\n\nWhat does it save?\n\nUSD 324 a month\n');
  });
});
