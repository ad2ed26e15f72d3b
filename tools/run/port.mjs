import { createServer } from 'node:net';
import { until } from './processes.mjs';
import { PlainError } from './say.mjs';

const LETTING_GO = 1500;

export function portFrom(env = process.env) {
  const text = env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new PlainError(`PORT is "${text}": it must be a number from 1 to 65535.`);
  return port;
}

/** Why the address cannot be listened on, as an error code, or null. */
function obstacle(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Every address that a browser might mean by localhost. */
const HOSTS = ['127.0.0.1', '::1', '0.0.0.0', '::'];

async function obstacleAnywhere(port) {
  for (const host of HOSTS) {
    const code = await obstacle(port, host);
    if (code === 'EADDRINUSE' || code === 'EACCES') return code;
  }
  return null;
}

/** Throws PlainError unless the port can be had; a process that is just ending gets a moment to let go of it. */
export async function demandPort(port) {
  let code = null;
  await until(async () => (code = await obstacleAnywhere(port)) === null, LETTING_GO, 50);
  if (code === 'EADDRINUSE') {
    throw new PlainError(`Port ${port} is in use by another program. Stop that program, or choose another port with PORT.`);
  }
  if (code === 'EACCES') throw new PlainError(`Port ${port} may not be used by this user: choose another port with PORT.`);
}
