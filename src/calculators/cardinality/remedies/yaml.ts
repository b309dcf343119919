// Writes settings as YAML: what is plainly a word stays bare, every other text is quoted, so that no reader takes it for something else.

export type Yaml = string | number | boolean | readonly Yaml[] | {readonly [key: string]: Yaml};

/** With a line's end at the end. */
export function yaml(value: {readonly [key: string]: Yaml}): string {
  return isEmpty(value) ? '{}\n' : `${lines(value).join('\n')}\n`;
}

function lines(value: Yaml): readonly string[] {
  if (isList(value)) return value.flatMap((item) => hung('- ', item));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, each]) => {
      if (isScalar(each) || isEmpty(each)) return [`${scalar(key)}: ${scalar(each)}`];
      if (isList(each) && each.every(isScalar) && flow(each).length <= WIDEST) return [`${scalar(key)}: ${flow(each)}`];
      return [`${scalar(key)}:`, ...lines(each).map((line) => `  ${line}`)];
    });
  return [scalar(value)];
}

const WIDEST = 100;

/** The first line after the dash, the others under it. */
function hung(dash: string, item: Yaml): readonly string[] {
  const [first = '', ...rest] = isEmpty(item) ? [scalar(item)] : lines(item);
  return [`${dash}${first}`, ...rest.map((line) => `  ${line}`)];
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function isScalar(value: Yaml): value is string | number | boolean {
  return typeof value !== 'object';
}

function isEmpty(value: Yaml): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function flow(items: readonly Yaml[]): string {
  return `[${items.map(scalar).join(', ')}]`;
}

const BARE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words that YAML 1.1 reads as something else. */
const SPECIAL = /^(true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

function scalar(value: Yaml): string {
  if (typeof value === 'string') {
    if (BARE.test(value) && !SPECIAL.test(value)) return value;
    // Single quotes need no escapes but for themselves; control characters need double ones.
    return /[\p{Cc}\u2028\u2029\ufeff]/u.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  }
  if (typeof value === 'object') return Array.isArray(value) ? '[]' : '{}';
  return String(value);
}
