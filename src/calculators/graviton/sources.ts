// Publications that the model's constants and defaults come from.
import type {Source} from '../../model/source';

/** Discounts that stand in where a family has none in the table: us-east-1 medians of the 7th generation. */
export const DEFAULT_DISCOUNTS = {
  portable: {'1y': 0.265, '3y': 0.49},
  locked: {'1y': 0.34, '3y': 0.55},
  source: {
    title: 'Median of 7th-generation families in us-east-1, from the EC2 price list',
    date: '2025-04-04',
    url: 'https://github.com/yeo/ec2.shop',
  } satisfies Source,
} as const;

/** Where a family was not measured: OpenSSL compile on c6i.2xlarge kept 0.63 of its speed per copy with 8 copies; 8 × 0.63 ÷ 4 − 1. */
export const DEFAULT_SMT_YIELD = {
  value: 0.26,
  source: {
    title: 'AWS Graviton Getting Started, system load and compute headroom',
    date: '2023-02-15',
    url: 'https://github.com/aws/aws-graviton-getting-started/blob/83d74f4cd59be0db948a23fef62e34b8926546fa/perfrunbook/system-load-and-compute-headroom.md',
  } satisfies Source,
} as const;
