import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.js';

/** The address under which a caller reaches this house: the one it is told, or the one they called. */
export function houseAddress(config: Pick<Config, 'publicUrl' | 'port'>, request: IncomingMessage): string {
  if (config.publicUrl) return new URL(config.publicUrl).origin;
  const host = request.headers.host ?? '';
  return `http://${/^[\w.[\]:-]+$/.test(host) ? host : `localhost:${config.port}`}`;
}
