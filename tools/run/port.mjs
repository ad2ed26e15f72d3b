import { createServer } from 'node:net';
import { PlainError } from './say.mjs';

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

/** Throws PlainError unless the port can be had, on every address that a browser might mean by localhost. */
export async function demandPort(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    const code = await obstacle(port, host);
    if (code === 'EADDRINUSE') {
      throw new PlainError(`Port ${port} is in use by another program. Stop that program, or choose another port with PORT.`);
    }
    if (code === 'EACCES') throw new PlainError(`Port ${port} may not be used by this user: choose another port with PORT.`);
  }
}
