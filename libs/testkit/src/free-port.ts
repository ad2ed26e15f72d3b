import { createServer } from 'node:net';

// Below the ports from which systems choose for outgoing connections: a port that is free there stays free until it is listened on.
const FIRST = 20_000;
const LAST = 32_000;
const TRIES = 50;

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A port on which nobody listens now and which no outgoing connection takes.
 * @throws Error when none is found
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await canListen(port)) return port;
  }
  throw new Error(`No port between ${FIRST} and ${LAST} is free.`);
}
