import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '../actor/actor.js';

/** What every operation is executed with. `response` is null over a socket, which sets no cookie. */
export interface GraphqlContext {
  actor: Actor | null;
  request: IncomingMessage;
  response: ServerResponse | null;
  slot: string | null;
}
