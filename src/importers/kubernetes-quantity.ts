// Reads amounts as Kubernetes writes them: `100m`, `1.5`, `128Mi`, `1e9`.

const SUFFIXES: Readonly<Record<string, number>> = {
  '': 1,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** In the base unit: cores, or bytes. Undefined when the text is no amount. */
export function parseQuantity(text: string): number | undefined {
  const [, digits = '', suffix = ''] = /^(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)([a-zA-Z]*)$/.exec(text) ?? [];
  const factor = SUFFIXES[suffix];
  return digits === '' || factor === undefined ? undefined : Number(digits) * factor;
}
