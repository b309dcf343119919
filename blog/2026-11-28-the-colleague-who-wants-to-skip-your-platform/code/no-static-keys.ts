// Finds long-lived AWS keys that a manifest hands to its containers.

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

/** Where a manifest, of any kind, sets such a variable, as a literal or from a Secret. */
export function staticKeys(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const variables = key === 'env' && Array.isArray(value) ? value : [];
    const found = variables.filter((each) => KEYS.includes(each?.name));
    return [...found.map(({name}) => `${here}: ${name}`), ...staticKeys(value, here)];
  });
}
