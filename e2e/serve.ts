// Serves the built site as a good static host does: compressed, clean addresses, its own headers, status 404 for what is not there.
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import compression from 'compression';
import handler from 'serve-handler';

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
}

/** The rules of a `_headers` file, which is how Netlify and Cloudflare Pages are told about headers. */
function readRules(file: string): HeaderRule[] {
  const blocks = readFileSync(file, 'utf8')
    .trim()
    .split(/\n\s*\n/);
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const pattern = path.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
    const headers = lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
    });
    return {path: new RegExp(`^${pattern}$`), headers};
  });
}

function setHeaders(rules: readonly HeaderRule[], request: IncomingMessage, response: ServerResponse): void {
  const {pathname} = new URL(request.url ?? '/', 'http://site');
  for (const {path, headers} of rules)
    if (path.test(pathname)) for (const [name, value] of headers) response.setHeader(name, value);
}

/** Where an address with an ending or a slash too many leads; undefined where it is clean already. */
function cleanAddress(requested: string): string | undefined {
  const {pathname, search} = new URL(requested, 'http://site');
  const clean = pathname.replace(/(?:\/index)?(?:\.html)?\/*$/, '').replace(/^\/*/, '/');
  return clean === pathname ? undefined : clean + search;
}

/**
 * Starts the server on 127.0.0.1 and resolves when it listens.
 *
 * @param folder The built site.
 * @param port 0 for any free one; `server.address()` then tells which.
 * @throws Error when the folder holds no built site.
 */
export async function serve(folder: string, port: number): Promise<Server> {
  const root = resolve(folder);
  const file = join(root, '_headers');
  if (!existsSync(file)) throw new Error(`No built site in ${root}: run "npm run build" first`);
  const rules = readRules(file);
  const compress = compression();
  const server = createServer((request, response) => {
    setHeaders(rules, request, response);
    const clean = cleanAddress(request.url ?? '/');
    if (clean !== undefined) {
      response.writeHead(301, {Location: clean}).end();
      return;
    }
    compress(request as never, response as never, () => {
      void handler(request, response, {
        public: root,
        cleanUrls: true,
        trailingSlash: false,
        etag: true,
        directoryListing: false,
      });
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return server;
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {port: {type: 'string', default: '3000'}, dir: {type: 'string', default: 'build'}},
  });
  await serve(values.dir, Number(values.port));
  console.log(`The built site is at http://127.0.0.1:${values.port}`);
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
