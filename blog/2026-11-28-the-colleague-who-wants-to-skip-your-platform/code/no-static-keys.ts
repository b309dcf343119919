// Finds long-lived AWS keys that a manifest hands to its containers.

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

/** Where in a manifest of any kind a variable of that name is set, be its value written there or taken from a Secret. */
export function staticKeys(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const names = key === 'env' && Array.isArray(value) ? value.map((variable) => variable?.name) : [];
    const found = names.filter((name) => KEYS.includes(name)).map((name) => `${here}: ${name}`);
    return [...found, ...staticKeys(value, here)];
  });
}
