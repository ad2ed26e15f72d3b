import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.js';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/i;

/**
 * Whether a request may come from where it says: a page of ours, or a client that is no browser and names no origin.
 * Any loopback name on our port is ours; another address is named by STRATA_PUBLIC_URL.
 */
export function originAllowed(request: IncomingMessage, config: Pick<Config, 'port' | 'publicUrl'>): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname, port, protocol, origin: normal } = new URL(origin);
  if (config.publicUrl && normal === new URL(config.publicUrl).origin) return true;
  return LOOPBACK.test(hostname) && Number(port || (protocol === 'https:' ? 443 : 80)) === config.port;
}

export const ORIGIN_REFUSAL =
  'This request comes from another address than Strata’s own. Open Strata under its own address, or set STRATA_PUBLIC_URL to this one.';
