// One description of the settings gives their type, the JSON Schema for editors, and the errors at load time.
interface Setting<T> {
  readonly schema: object;
  readonly expected: string;
  fits(value: unknown): value is T;
}
interface Settings {
  readonly [key: string]: Setting<unknown> | Settings;
}
type Loaded<S> = {readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : Loaded<S[K]>};
type Tree = {readonly [key: string]: unknown};
/** Nearest first: an environment's own settings, then those of the one it extends. */
type Layers = readonly {readonly name: string; readonly tree: Tree}[];
type Found = {readonly name: string; readonly value: unknown};

export const text = (description: string): Setting<string> => ({
  schema: {type: 'string', description},
  expected: 'a text',
  fits: (value) => typeof value === 'string',
});
export const whole = (description: string, minimum: number, maximum: number): Setting<number> => ({
  schema: {type: 'integer', minimum, maximum, description},
  expected: `a whole number from ${minimum} to ${maximum}`,
  fits: (value): value is number => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
});

const isSetting = (each: Setting<unknown> | Settings): each is Setting<unknown> => typeof each.fits === 'function';
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is required: a file may leave out what it inherits. */
export function schemaOf(settings: Settings): object {
  const entries = Object.entries(settings);
  const properties = entries.map(([key, each]) => [key, isSetting(each) ? each.schema : schemaOf(each)]);
  return {type: 'object', additionalProperties: false, properties: Object.fromEntries(properties)};
}

/**
 * Fills `{branch}` in a text with what the facts say of `branch`.
 * @throws Error naming all that is wrong, and where.
 */
export function load<S extends Settings>(settings: S, layers: Layers, facts: Readonly<Record<string, string>>) {
  const problems: string[] = [];
  const fill = (value: string, where: string) =>
    value.replace(/\{(\w+)\}/g, (asked, fact) => {
      const known = Object.keys(facts).join(', ') || 'none';
      if (!Object.hasOwn(facts, fact)) problems.push(`${where} asks for ${asked}, known are: ${known}.`);
      return facts[fact] ?? asked;
    });
  const one = ({expected, fits}: Setting<unknown>, found: readonly Found[], path: string): unknown => {
    const [nearest] = found;
    const where = nearest ? `${nearest.name}: ${path}` : path;
    const value = typeof nearest?.value === 'string' ? fill(nearest.value, where) : nearest?.value;
    const lacking = `set in none of ${layers.map(({name}) => name).join(', ')}`;
    if (!nearest || !fits(value))
      problems.push(`${where} is ${nearest ? JSON.stringify(value) : lacking}. It must be ${expected}.`);
    return value;
  };
  const group = (known: Settings, parts: Layers, path: string): Tree => {
    for (const {name, tree} of parts)
      for (const key of Object.keys(tree).filter((each) => !Object.hasOwn(known, each)))
        problems.push(`${name}: ${path}${key} is no setting. There are: ${Object.keys(known).join(', ')}.`);
    const values = Object.entries(known).map(([key, each]) => {
      const holding = parts.filter(({tree}) => Object.hasOwn(tree, key));
      const found = holding.map(({name, tree}) => ({name, value: tree[key]}));
      if (isSetting(each)) return [key, one(each, found, path + key)];
      for (const {name, value} of found)
        if (!isTree(value)) problems.push(`${name}: ${path}${key} is ${JSON.stringify(value)}, not a group.`);
      const below = found.flatMap(({name, value}) => (isTree(value) ? [{name, tree: value}] : []));
      return [key, group(each, below, `${path}${key}.`)];
    });
    return Object.fromEntries(values);
  };
  const loaded = group(settings, layers, '') as Loaded<S>;
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return loaded;
}
