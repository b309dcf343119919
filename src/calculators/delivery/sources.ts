// Publications and measurements that the defaults come from.
import type {Source} from '../../model/source';

const READ = '2026-11-27';

/** The longest post of this site, as its own build serves it: every response's body, compressed with gzip, in Chromium. */
export const OWN_POST: Source = {
  title: 'A long post of this site, as a browser loads it, with gzip',
  date: READ,
};

/** recharts in this site's build, as the decision about charts has it. */
export const OWN_CHARTS: Source = {
  title: 'The chart library of this site, measured for its decision record',
  date: '2026-11-23',
};

/** Its default for phones, about the slowest quarter of 4G connections. */
export const LIGHTHOUSE: Source = {
  title: 'Lighthouse documentation, throttling, slow 4G (read on this date)',
  date: READ,
  url: 'https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md',
};

export const CLOUDFRONT: Source = {
  title: 'Amazon CloudFront pricing, pay as you go, in a stored copy (read on this date)',
  date: READ,
  url: 'https://aws.amazon.com/cloudfront/pricing/',
};

/** The stored copy breaks off before this table. */
export const CLOUDFRONT_REQUESTS: Source = {
  title: 'Amazon CloudFront, HTTPS requests in Europe, as a page that cites the price has it',
  date: '2017-05-14',
  url: 'https://craig.mayhew.io/blog/hacking-aws-cloudfront-pricing/',
};

export const INITIAL_WINDOW: Source = {
  title: 'RFC 6928, the initial window of TCP: 10 segments of 1,460 bytes',
  date: '2013-04',
  url: 'https://www.rfc-editor.org/rfc/rfc6928',
};
