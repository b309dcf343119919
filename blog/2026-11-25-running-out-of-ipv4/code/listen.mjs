// Answers on every address of the machine, in both families, with the caller's address.
import {createServer} from 'node:http';

const server = createServer((request, response) => response.end(`${request.socket.remoteAddress}\n`));
server.listen({host: '::', port: Number(process.env.PORT ?? 8080)});
