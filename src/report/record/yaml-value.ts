// A text on one line of YAML, quoted wherever one of YAML's readers might take it for something else.

/** Words, ids, paths and links: no sign in them means anything to YAML where it stands. */
const PLAIN = /^[A-Za-z/](?:[\w./?&=~:!@$;,%#+-]*[\w/%])?$/;
/** Words that YAML 1.1, which many readers still keep to, takes for a truth or for nothing. */
const SPECIAL = /^(true|false|yes|no|on|off|y|n|null)$/i;
/** Signs that end a line or cannot stand in YAML as they are. */
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** As it is where that is safe, else in double quotation marks with JSON's escapes, which are YAML's too. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !SPECIAL.test(text) ? text : yamlQuoted(text);
}

/** Always in quotation marks. */
export function yamlQuoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
