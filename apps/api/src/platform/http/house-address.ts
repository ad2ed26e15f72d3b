import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.js';

/** The address under which a caller reaches this house: the one it is told, or the one they called. */
export function houseAddress(config: Pick<Config, 'publicUrl' | 'port'>, request: IncomingMessage): string {
  if (config.publicUrl) return publicAddress(config);
  const host = request.headers.host ?? '';
  return `http://${/^[\w.[\]:-]+$/.test(host) ? host : `localhost:${config.port}`}`;
}

/** The address that is told where nobody calls: the one it is told, or the loopback name. */
export function publicAddress({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return publicUrl ? new URL(publicUrl).origin : `http://localhost:${port}`;
}
