// Response headers for the built site, written for the hosts that people use: _headers, nginx, CloudFront.
import {type Needs, policy} from './policy';

type Headers = Readonly<Record<string, string>>;

/** Headers of every response. */
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // Addresses hold inputs, and the requests of a page must not repeat them.
  'Referrer-Policy': 'strict-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files whose name or folder changes with their content: they never need to be asked for twice. */
const immutable = {paths: ['/assets/*', '/data/*'], value: 'public, max-age=31536000, immutable'};

function block(path: string, headers: Headers): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Those hosts join the values of all rules that match a path, and two
 * policies joined mean both hold; so the rule that forbids framing names every first part of an address except `embed`.
 */
export function headersFile(needs: Needs, firstParts: readonly string[]): string {
  const closed = {'Content-Security-Policy': policy(needs, "'none'")};
  const open = {'Content-Security-Policy': policy(needs, '*')};
  const paths = ['/', ...firstParts.filter((part) => part !== 'embed').flatMap((part) => [`/${part}`, `/${part}/*`])];
  return [
    block('/*', everywhere),
    ...immutable.paths.map((path) => block(path, {'Cache-Control': immutable.value})),
    ...paths.map((path) => block(path, closed)),
    block('/embed/*', open),
    '',
  ].join('\n\n');
}

/** Lines for the `http` part of an nginx configuration: the policy and the caching as variables, by address. */
export function nginxMap(needs: Needs): string {
  return `# For the http part: what $headroom_policy and $headroom_caching are for an address.
map $uri $headroom_policy {
  default "${policy(needs, "'none'")}";
  ~^/embed/ "${policy(needs, '*')}";
}
map $uri $headroom_caching {
  default "no-cache";
  ~^/(assets|data)/ "${immutable.value}";
}
`;
}

/** Lines for the `server` part of an nginx configuration. */
export function nginxServer(): string {
  const lines = Object.entries(everywhere).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return [
    '# For the server part.',
    ...lines,
    'add_header Content-Security-Policy $headroom_policy always;',
    'add_header Cache-Control $headroom_caching always;',
    '',
  ].join('\n');
}

/** The configuration of a CloudFront response headers policy, as `create-response-headers-policy` reads it. */
export function cloudFrontPolicy(needs: Needs, kind: 'pages' | 'embed'): string {
  const {'X-Content-Type-Options': _, 'Referrer-Policy': referrer, ...custom} = everywhere;
  const items = Object.entries(custom).map(([Header, Value]) => ({Header, Value, Override: true}));
  const configuration = {
    Name: `headroom-${kind}`,
    Comment: kind === 'embed' ? 'Pages that anyone may show in a frame' : 'Pages that nobody may show in a frame',
    SecurityHeadersConfig: {
      ContentTypeOptions: {Override: true},
      ReferrerPolicy: {Override: true, ReferrerPolicy: referrer},
      ContentSecurityPolicy: {Override: true, ContentSecurityPolicy: policy(needs, kind === 'embed' ? '*' : "'none'")},
    },
    CustomHeadersConfig: {Quantity: items.length, Items: items},
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
