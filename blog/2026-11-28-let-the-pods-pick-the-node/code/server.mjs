// parcel-api: asks label-svc, and stops without dropping an answer.
import {createServer} from 'node:http';

const {PORT = '8080', DRAIN_SECONDS = '20'} = process.env;
const {LABEL_SVC = 'http://label-svc'} = process.env;
const drain = Number(DRAIN_SECONDS) * 1000;
if (!(drain > 0)) throw new RangeError('DRAIN_SECONDS: how many?');
let stopping = false;

const server = createServer(async (request, response) => {
  let [status, body] = [200, 'ready\n'];
  if (request.url !== '/readyz') {
    try {
      const label = await fetch(LABEL_SVC + request.url);
      [status, body] = [label.status, await label.text()];
    } catch {
      [status, body] = [502, 'label-svc does not answer\n'];
    }
  }
  // Asked last: the order to stop may have come while the answer was made.
  if (stopping) response.setHeader('connection', 'close');
  response.writeHead(status).end(body);
});
// Longer than the balancer keeps an idle connection, 60 s by default.
server.keepAliveTimeout = 65_000;

process.once('SIGTERM', () => {
  stopping = true;
  // No new connection, idle ones closed; calls back after the last answer.
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), drain).unref();
});

server.listen(Number(PORT), () => {
  console.log(`listening on ${server.address().port}`);
});
