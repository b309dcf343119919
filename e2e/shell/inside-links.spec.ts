// No link inside the built site is broken: every address has a file, every anchor an element, in pages, feeds and the map alike.
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';

const BUILD = 'build';
const ATTRIBUTE = (name: string) => new RegExp(`\\s(?:${name})=(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'g');

const names = readdirSync(BUILD, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'));
const htmlOf = new Map(
  names.filter((name) => name.endsWith('.html')).map((name) => [name, readFileSync(join(BUILD, name), 'utf8')]),
);
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(ATTRIBUTE(name))].map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
  );
const idsOf = new Map([...htmlOf].map(([name, html]) => [name, new Set(valuesOf(html, 'id|name'))]));

/** The file that a static host answers with, or undefined. */
function fileOf(path: string): string | undefined {
  const name = decodeURI(path).replace(/^\//, '').replace(/\/$/, '');
  const candidates = [name, `${name}.html`, name === '' ? 'index.html' : `${name}/index.html`];
  return candidates.find(
    (each) => each !== '' && existsSync(join(BUILD, each)) && statSync(join(BUILD, each)).isFile(),
  );
}

/** What is wrong with an address on a page; undefined for one that leads somewhere, or out of the site. */
function faultOf(address: string, page: string): string | undefined {
  const base = `http://site/${page.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
  const {protocol, host, pathname, hash} = new URL(address, base);
  if (!/^https?:$/.test(protocol) || host !== 'site') return undefined;
  const file = fileOf(pathname);
  if (!file) return `${page}: ${address} leads nowhere`;
  const id = decodeURIComponent(hash.slice(1));
  // A private link keeps its inputs where an anchor would stand.
  if (id === '' || id.includes('=') || !file.endsWith('.html')) return undefined;
  return idsOf.get(file)?.has(id) ? undefined : `${page}: ${address} has no such anchor`;
}

test('in pages', () => {
  expect(htmlOf.size).toBeGreaterThan(50);
  const faults = [...htmlOf].flatMap(([page, html]) =>
    valuesOf(html.replace(/<script\b[\s\S]*?<\/script>/g, ''), 'href|src').flatMap(
      (address) => faultOf(address, page) ?? [],
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('in the map and the feeds', () => {
  for (const name of ['sitemap.xml', 'blog/rss.xml', 'blog/atom.xml']) {
    const text = readFileSync(join(BUILD, name), 'utf8');
    const origin = /<(?:loc|link)>(https?:\/\/[^/<]+)/.exec(text)?.[1] ?? /href="(https?:\/\/[^/"]+)/.exec(text)?.[1];
    const addresses = [...text.matchAll(/<(?:loc|link|guid|id)[^>]*>([^<]+)</g)].map(([, address = '']) => address);
    const inside = addresses.filter((address) => origin && address.startsWith(origin));
    expect(inside.length, name).toBeGreaterThan(3);
    expect(inside.flatMap((address) => faultOf(address.slice(origin?.length) || '/', name) ?? [])).toEqual([]);
  }
});
