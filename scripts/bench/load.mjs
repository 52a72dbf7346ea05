// A steady load: some connections, each asking again as soon as it is answered.
import { Agent, request } from 'node:http';
import { cpuSeconds } from './processes.mjs';

const CONNECTIONS = 16;
const WARM_UP = 1_500;
const DURATION = 4_000;

function ask(agent, port, { path, token, body }) {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const outgoing = request({ agent, port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (data) => (text += data));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(text) : reject(new Error(`${answer.statusCode}: ${text}`)),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** One answer, parsed, to see that the operation does what it is measured for. */
export async function askOnce(server, operation) {
  const agent = new Agent();
  try {
    return JSON.parse(await ask(agent, server.port, operation));
  } finally {
    agent.destroy();
  }
}

async function loadFor(server, operations, milliseconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const latencies = [];
  const until = performance.now() + milliseconds;
  const worker = async (offset) => {
    for (let turn = offset; performance.now() < until; turn += 1) {
      const start = performance.now();
      await ask(agent, server.port, operations[turn % operations.length]);
      latencies.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => worker(index)));
  agent.destroy();
  return { latencies: latencies.sort((a, b) => a - b), seconds: (performance.now() - start) / 1000 };
}

/** Requests a second, CPU milliseconds a request and latency of a server under the operations, after a warm-up. */
export async function measure(server, operations) {
  await loadFor(server, operations, WARM_UP);
  const before = cpuSeconds(server);
  const { latencies, seconds } = await loadFor(server, operations, DURATION);
  const cpu = cpuSeconds(server) - before;
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return {
    perSecond: latencies.length / seconds,
    cpuMilliseconds: (cpu * 1000) / latencies.length,
    p50: at(0.5),
    p99: at(0.99),
  };
}
