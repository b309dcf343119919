// Active series of the reported bake-off, in millions; the middle one is what “about 60 %” leaves of the first.

export const STEPS = [
  {label: 'all that arrived', millions: 8},
  {label: 'after the first rules', millions: 3.2},
  {label: 'in the end', millions: 1.7},
] as const;
