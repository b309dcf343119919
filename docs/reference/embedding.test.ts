// Keeps the page on embedding true: its listener works on the message that calculators send, and its policies are those we write.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import type {HeightMessage} from '../../src/components/EmbedPage/use-tell-height';
import {policy} from '../../src/plugins/security/policy';

const page = readFileSync(join(__dirname, 'embedding.md'), 'utf8');
const [, frame = ''] = /^```html[^\n]*\n([\s\S]*?)^```$/m.exec(page) ?? [];
const [, listener = ''] = /^```js[^\n]*\n([\s\S]*?)^```$/m.exec(page) ?? [];
const message: HeightMessage = {type: 'headroom:height', name: 'graviton', height: 1234};

function wiki() {
  const {window} = new JSDOM(`<body>${frame}<iframe class="headroom"></iframe></body>`, {runScripts: 'outside-only'});
  window.eval(listener);
  const [ours, other] = [...window.document.querySelectorAll('iframe')] as [HTMLIFrameElement, HTMLIFrameElement];
  const send = (origin: string, data: unknown) =>
    window.dispatchEvent(new window.MessageEvent('message', {origin, data, source: ours.contentWindow}));
  return {ours, other, send};
}

describe('the listener of docs/reference/embedding.md', () => {
  it('gives the frame that spoke its height, and no other', () => {
    const {ours, other, send} = wiki();
    send('https://headroom.example', message);
    expect(ours.style.height).toBe('1234px');
    expect(other.style.height).toBe('');
  });

  it('does not listen to other origins or other messages', () => {
    const {ours, send} = wiki();
    send('https://elsewhere.example', message);
    send('https://headroom.example', {type: 'resize', height: 9});
    send('https://headroom.example', null);
    expect(ours.style.height).toBe('');
  });
});

it('names every part of the message', () => {
  for (const part of Object.keys(message)) expect(page).toContain(`| \`${part}\` |`);
});

it('names the policies that are written', () => {
  const needs = {scripts: [], styleAttributes: false};
  expect(policy(needs, '*')).toContain('frame-ancestors *');
  expect(page).toContain('| `/embed/*` | `*` |');
  expect(policy(needs, "'none'")).toContain("frame-ancestors 'none'");
  expect(page).toContain("| all others | `'none'` |");
});

it('lists the host of its own frame for Backstage, which compares hosts as a whole', () => {
  const [, yaml = ''] = /^```yaml[^\n]*\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const [, src = ''] = /src="([^"]+)"/.exec(frame) ?? [];
  expect(parse(yaml).techdocs.sanitizer.allowedIframeHosts).toEqual([new URL(src).host]);
});
