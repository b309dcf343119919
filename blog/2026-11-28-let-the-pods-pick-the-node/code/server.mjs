// parcel-api: asks label-svc, and stops without dropping an answer.
import {createServer} from 'node:http';

const labels = process.env.LABEL_SVC ?? 'http://label-svc';
const drainSeconds = Number(process.env.DRAIN_SECONDS ?? 20);
let stopping = false;

const server = createServer(async (request, response) => {
  let [status, body] = [200, 'ready\n'];
  if (request.url !== '/readyz') {
    try {
      const label = await fetch(labels + request.url);
      [status, body] = [label.status, await label.text()];
    } catch {
      [status, body] = [502, 'label-svc does not answer\n'];
    }
  }
  // Asked at the last moment: the answer may have taken longer than the order to stop.
  if (stopping) response.setHeader('connection', 'close');
  response.writeHead(status).end(body);
});
server.keepAliveTimeout = 65_000; // longer than the balancer keeps an idle connection, 60 s by default

process.once('SIGTERM', () => {
  stopping = true;
  // Takes no new connection, closes the idle ones, calls back when the last answer is out.
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), drainSeconds * 1000).unref();
});

server.listen(Number(process.env.PORT ?? 8080), () => console.log(`listening on ${server.address().port}`));
