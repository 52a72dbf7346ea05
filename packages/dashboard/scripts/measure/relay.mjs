// Stands between a browser and the product and hands everything on; what is said on a live line can be added to.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

const TEXT = 0x81;
const SHORT = 126;

/** A text as the frame of a WebSocket that a server sends. */
function frame(text) {
  const payload = Buffer.from(text);
  if (payload.length < SHORT) return Buffer.concat([Buffer.from([TEXT, payload.length]), payload]);
  const head = Buffer.from([TEXT, SHORT, 0, 0]);
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Opens a relay in front of `origin`; `say` writes to whoever opened a line last. */
export async function relayTo(origin) {
  const { hostname, port } = new URL(origin);
  const lines = [];
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    const onwards = request({ host: hostname, port, method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode, answered.headers);
      answered.pipe(answer);
    });
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  });
  server.on('upgrade', ({ method, url, rawHeaders }, socket, first) => {
    const onwards = connect(Number(port), hostname, () => {
      const lines = rawHeaders.map((text, index) => text + (index % 2 === 0 ? ': ' : '\r\n'));
      onwards.write(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      onwards.write(first);
      onwards.pipe(socket).pipe(onwards);
    });
    for (const end of [onwards, socket]) end.on('error', () => [onwards, socket].forEach((each) => each.destroy()));
    lines.push(socket);
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    origin: `http://localhost:${server.address().port}`,
    say: (text) => lines.at(-1).write(frame(text)),
    close() {
      server.close();
      server.closeAllConnections();
      for (const line of lines) line.destroy();
    },
  };
}
