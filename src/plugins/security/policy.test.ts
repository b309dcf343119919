// That the policy allows what runs in the built pages, and nothing that merely looks like it.
import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {needsOf, policy} from './policy';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('needsOf', () => {
  it('hashes each inline script that runs once, byte by byte', () => {
    const page = '<head><script>a = 1;\n</script><script type="module">b()</script></head>';
    expect(needsOf([page, page], 2).scripts).toEqual([sha('a = 1;\n'), sha('b()')].sort());
  });

  it('passes over data and files', () => {
    const page = '<script type=application/ld+json>{}</script><script src=/assets/main.js defer></script>';
    expect(needsOf([page], 0)).toEqual({scripts: [], styleAttributes: false});
  });

  it('refuses one script more than is expected, and shows it', () => {
    expect(() => needsOf(['<script>one()</script>', '<script>two()</script>'], 1)).toThrow('- two()');
  });

  it('sees style attributes, and not words that look like them', () => {
    expect(needsOf(['<p class=a style="color:red">'], 0).styleAttributes).toBe(true);
    expect(needsOf(['<code>a style=b</code>'], 0).styleAttributes).toBe(false);
  });
});

describe('policy', () => {
  const needs = {scripts: ["'sha256-x'"], styleAttributes: false};

  it('allows scripts by origin and hash alone', () => {
    expect(policy(needs)).toContain("script-src 'self' 'sha256-x';");
    expect(policy(needs)).not.toContain('unsafe');
  });

  it('says who may frame only where it is told, because a <meta> cannot', () => {
    expect(policy(needs)).not.toContain('frame-ancestors');
    expect(policy(needs, "'none'")).toMatch(/; frame-ancestors 'none'$/);
  });
});
