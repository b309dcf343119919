// The five aspects of the CNCF's maturity model with their level names, and where a required platform may stand in each.

/** Names as the model has them; `stands` is the level, from 1, of our example: well funded, well built, prescribed. */
export const ASPECTS = [
  {
    aspect: 'Investment',
    levels: ['Voluntary or temporary', 'Dedicated team', 'As product', 'Enabled ecosystem'],
    stands: 3,
  },
  {aspect: 'Adoption', levels: ['Erratic', 'Extrinsic push', 'Intrinsic pull', 'Participatory'], stands: 2},
  {
    aspect: 'Interfaces',
    levels: ['Custom processes', 'Standard tooling', 'Self-service solutions', 'Integrated services'],
    stands: 3,
  },
  {
    aspect: 'Operations',
    levels: ['By request', 'Centrally tracked', 'Centrally enabled', 'Managed services'],
    stands: 3,
  },
  {
    aspect: 'Measurement',
    levels: ['Ad hoc', 'Consistent collection', 'Insights', 'Quantitative and qualitative'],
    stands: 2,
  },
] as const;
