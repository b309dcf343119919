// The Content-Security-Policy of the built pages, made from the scripts that are really in them.
import {createHash} from 'node:crypto';

/** What the pages were found to need beyond our own files. */
export interface Needs {
  /** Hashes of inline scripts that run, as the policy writes them: 'sha256-…'. */
  readonly scripts: readonly string[];
  /** Whether any element has a style attribute. */
  readonly styleAttributes: boolean;
}

/** Who may show a page in a frame: nobody, or for embeds everybody. */
export type Framing = "'none'" | '*';

const runs = /^(?:text\/javascript|application\/javascript|module)?$/i;

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = '']) => {
      const type = /\btype=["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
      return !/\bsrc=/i.test(attributes) && runs.test(type);
    })
    .map(([, , text = '']) => text);
}

/**
 * Looks through pages for what the policy must allow.
 *
 * @throws Error when more different inline scripts run than `mostScripts`: one more is a decision, not an accident.
 */
export function needsOf(pages: readonly string[], mostScripts: number): Needs {
  const texts = new Set(pages.flatMap(inlineScripts));
  if (texts.size > mostScripts) {
    const list = [...texts].map((text) => `- ${text.trim().slice(0, 100)}`).join('\n');
    throw new Error(
      `${texts.size} different inline scripts in the built pages, expected at most ${mostScripts}:\n${list}`,
    );
  }
  const scripts = [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).sort();
  return {scripts, styleAttributes: pages.some((html) => /<[a-z][^<>]*\sstyle=/i.test(html))};
}

/** The policy as one line. A `<meta>` cannot carry `frame-ancestors`, so without `framing` it is left out. */
export function policy(needs: Needs, framing?: Framing): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...needs.scripts].join(' ')}`,
    "style-src 'self'",
    ...(needs.styleAttributes ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(framing ? [`frame-ancestors ${framing}`] : []),
  ].join('; ');
}
