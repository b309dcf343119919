// Regular expressions as Go has them, which Prometheus and the Collector share: what JavaScript reads otherwise is refused by name.

/** In JavaScript these mean something that Go refuses, or something else. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'looking ahead or behind'],
  [/\\[1-9]/, 'a reference back to a group'],
  [/\[\[:/, 'a named class such as [[:alpha:]]'],
  [/\\[pPQECzAx]/, 'an escape that is read otherwise here'],
];

/**
 * The expression as one of JavaScript.
 * @param anchored it must match the whole text, as in Prometheus
 * @throws RangeError for a syntax error, and for what the two languages do not share
 */
export function goRegExp(source: string, {anchored = false, global = false} = {}): RegExp {
  const unescaped = source.replace(/\\\\/g, '');
  for (const [pattern, what] of REFUSED) {
    if (pattern.test(unescaped)) throw new RangeError(`The expression ${source} has ${what}, which is not read here.`);
  }
  const [, flags = '', rest = ''] = /^(?:\(\?([is]+)\))?([\s\S]*)$/.exec(source) ?? [];
  const body = rest.replaceAll('(?P<', '(?<');
  try {
    return new RegExp(anchored ? `^(?:${body})$` : body, flags + (global ? 'g' : ''));
  } catch (error) {
    throw new RangeError(`The expression ${source} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** A template of Go filled in from a match: `$1`, `${name}`, `$$`. A name goes on as long as it can: `$1x` is the group “1x”. */
export function expand(template: string, match: RegExpMatchArray): string {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, plain?: string, braced?: string) => {
    if (whole === '$$') return '$';
    const name = plain ?? braced ?? '';
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '';
  });
}

/** Every match replaced by the template. */
export function replaceAll(text: string, expression: RegExp, template: string): string {
  return [...text.matchAll(expression)].reduceRight(
    (result, match) =>
      result.slice(0, match.index) + expand(template, match) + result.slice(match.index + match[0].length),
    text,
  );
}

/** The text as an expression that matches just it. */
export function quote(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
