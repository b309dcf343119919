// Where three kinds of firm would set the three dials: a judgement of ours, from 0 at the left to 1 at the right.

/** In the order of the settings. */
export const FIRMS = [
  'payments firm under audit',
  'parcel shop, forty developers',
  'research group, ten languages',
] as const;

export const DIALS = [
  {left: 'one standard', right: 'free choice', settings: [0.05, 0.35, 0.95]},
  {left: 'simple', right: 'powerful', settings: [0.5, 0.1, 0.9]},
  {left: 'one coherent whole', right: 'open to extension', settings: [0.6, 0.25, 0.8]},
] as const;
