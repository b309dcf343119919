// Reads the settings of a processor with clear errors: what is not run here is refused by name, never passed over.

export type Settings = Readonly<Record<string, unknown>>;

/** @throws RangeError that names the setting. */
export function settingsOf(value: unknown, where: string): Settings {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Settings;
  throw new RangeError(`${where} is not a list of settings.`);
}

/** @throws RangeError that names what is not run here. */
export function onlyKnown(settings: Settings, known: readonly string[], where: string): void {
  const odd = Object.keys(settings).find((key) => !known.includes(key));
  if (odd !== undefined) throw new RangeError(`${where} has ${odd}, which is not run here.`);
}

export function listOf(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new RangeError(`${where} is not a list.`);
}

export function textsOf(value: unknown, where: string): readonly string[] {
  return listOf(value, where).map((each) => textOf(each, where));
}

export function textOf(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new RangeError(`${where} is not a text.`);
}

export function optionalText(value: unknown, where: string): string | undefined {
  return value === undefined ? undefined : textOf(value, where);
}

/** @throws RangeError that names the choices. */
export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], where: string): Choice {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new RangeError(`${where} is ${String(value)}; what is run here is ${choices.join(', ')}.`);
  return found;
}

/** `$$` is how a dollar is written in the Collector's configuration; a single one stands for a variable, and is refused. */
export function withDollars(value: unknown): unknown {
  if (typeof value === 'string') {
    if (/\$(?!\$)/.test(value.replaceAll('$$', '')))
      throw new RangeError(`${value} has a single $; write $$ for a dollar.`);
    return value.replaceAll('$$', '$');
  }
  if (Array.isArray(value)) return value.map(withDollars);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDollars(each)]));
}
