// `npm start`: install, build, then migrate, demo data where the database is empty, and serve. Says what it does while it does it.
import { createServer } from 'node:net';
import process from 'node:process';
import { enter } from './enter.mjs';
import { ready } from './ready.mjs';
import { say } from './run.mjs';

const oldestNode = [20, 19];

function nodeComplaint() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  return isOld
    ? `Node ${process.versions.node} is too old; Node ${oldestNode.join('.')} or newer runs Tierline`
    : undefined;
}

function portComplaint(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    return `PORT is "${text}"; it must be a number from 1 to 65535, such as PORT=4000`;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) =>
      resolve(
        code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program; stop that one, or start on another port: PORT=${port === 65535 ? 4000 : port + 1} npm start`
          : `Port ${port} cannot be opened (${code}); choose another: PORT=4000 npm start`,
      ),
    );
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}

const complaint = nodeComplaint() ?? (await portComplaint(process.env.PORT ?? '4000'));
if (complaint) {
  say(`${complaint}.`);
  process.exit(2);
}
process.env.TIERLINE_DEMO ??= '1';
try {
  await ready();
} catch (error) {
  say(`Tierline could not start: ${error.message}.`);
  process.exit(1);
}
if (process.env.TIERLINE_DEMO === '1')
  say('Starting with an invented program: open the address below and choose who you are; there is no password.');
await enter(['serve']);
