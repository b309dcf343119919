// Links are found in every form that Markdown has for them, with their place, and never in code.
import {describe, expect, it} from 'vitest';
import {findLinks, proseOf} from './find-links';

const Q = 'v=1&data=2026-01-05&was=cost:720';
const found = (text: string, mdx = false) => findLinks(proseOf(text, mdx, null)).map(({link}) => link);

describe('a link is found', () => {
  it.each([
    ['inline', `See [it](/calculators/rent?${Q}).`, `/calculators/rent?${Q}`],
    ['inline with a title', `[it](/calculators/rent?${Q} "why")`, `/calculators/rent?${Q}`],
    ['inline in angle brackets', `[it](</calculators/rent?${Q}>)`, `/calculators/rent?${Q}`],
    ['relative', `[it](../../calculators/rent?${Q})`, `../../calculators/rent?${Q}`],
    [
      'on a host, below a folder',
      `[it](https://x.example/h/calculators/rent?${Q})`,
      `https://x.example/h/calculators/rent?${Q}`,
    ],
    ['private', `[it](/calculators/rent#${Q})`, `/calculators/rent#${Q}`],
    ['with both', `[it](/calculators/rent?v=1#${Q})`, `/calculators/rent?v=1#${Q}`],
    ['an embed', `<iframe src="https://x.example/embed/rent?${Q}"></iframe>`, `https://x.example/embed/rent?${Q}`],
    ['bare', `We chose it: https://x.example/calculators/rent?${Q}.`, `https://x.example/calculators/rent?${Q}`],
    [
      'bare in round brackets',
      `(see https://x.example/calculators/rent?${Q})`,
      `https://x.example/calculators/rent?${Q}`,
    ],
    ['bare and strong', `**/calculators/rent?${Q}**`, `/calculators/rent?${Q}`],
    ['an autolink', `<https://x.example/calculators/rent?${Q}>`, `https://x.example/calculators/rent?${Q}`],
    ['a reference', `[it]: https://x.example/calculators/rent?${Q}\n`, `https://x.example/calculators/rent?${Q}`],
    ['an attribute', `<Result link="/calculators/rent?${Q}" output="cost" />`, `/calculators/rent?${Q}`],
    ['in a table', `| a | b |\n| --- | --- |\n| x | /calculators/rent?${Q}|\n`, `/calculators/rent?${Q}`],
    ['in front matter', `---\nsource: /calculators/rent?${Q}\n---\n`, `/calculators/rent?${Q}`],
    ['with entities', `[it](/calculators/rent?v=1&amp;nodes=3)`, `/calculators/rent?v=1&nodes=3`],
    [
      'with escapes',
      String.raw`[it](/calculators/rent?v=1&fleet=a:1\~b\_c:2)`,
      '/calculators/rent?v=1&fleet=a:1~b_c:2',
    ],
    ['in a list below its first line', `- one\n\n  /calculators/rent?${Q}\n`, `/calculators/rent?${Q}`],
    [
      'after a comment that is never closed in its line',
      `One <!-- two.\n\n/calculators/rent?${Q}`,
      `/calculators/rent?${Q}`,
    ],
    ['behind a comment', `<!-- one --> /calculators/rent?${Q}`, `/calculators/rent?${Q}`],
    ['after code that is never closed', `a \` b /calculators/rent?${Q}`, `/calculators/rent?${Q}`],
  ])('%s', (_, text, link) => {
    expect(found(text)).toEqual([link]);
  });

  it('with its place, also on Windows', () => {
    const text = `# One\r\n\r\nSee [it](/calculators/rent?${Q}).`;
    const [first] = findLinks(proseOf(text, false, null));
    expect(text.slice(first?.offset)).toMatch(/^\/calculators/);
  });
});

describe('no link is', () => {
  it.each([
    ['fenced code', `\`\`\`sh\ncurl /calculators/rent?${Q}\n\`\`\`\n`],
    ['fenced code that nothing closes', `~~~\n/calculators/rent?${Q}\n`],
    ['fenced code in a list', `- one\n  \`\`\`\n  /calculators/rent?${Q}\n  \`\`\`\n`],
    ['indented code', `One.\n\n    /calculators/rent?${Q}\n`],
    ['a code span', `Write \`/calculators/rent?${Q}\`.`],
    ['a code span over two lines', `Write \`a\n/calculators/rent?${Q}\`.`],
    ['a comment that goes on to the end', `<!-- one\n\n/calculators/rent?${Q}`],
    ['a comment in a line', `One <!-- /calculators/rent?${Q} --> two.`],
    ['a comment', `<!-- /calculators/rent?${Q} -->`],
    ['a link without a state', '[it](/calculators/rent) and [there](/calculators/rent#sources) and /calculators/rent?'],
    ['another page', `/recalculators/rent?${Q} /my-calculators/rent?${Q}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('a comment of MDX, which has no indented code', () => {
    expect(found(`{/* /calculators/rent?${Q} */}\n\n    /calculators/rent?v=1`, true)).toEqual([
      '/calculators/rent?v=1',
    ]);
  });
});
