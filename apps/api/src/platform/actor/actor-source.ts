import type { IncomingMessage } from 'node:http';
import type { Actor } from './actor.js';

/** Finds who is asking; the feature that keeps sessions provides it. */
export abstract class ActorSource {
  /** The actor of a request by its cookie or bearer token; null when nobody is signed in there. */
  abstract ofRequest(request: IncomingMessage, slot: string | null, renderedFor: string | null): Promise<Actor | null>;
  /** The same actor as it stands now, with today's role; null when the session has ended. */
  abstract refresh(actor: Actor): Promise<Actor | null>;
}

/** Rung when the rights of a session's holder may have changed. */
export const rightsTopic = (memberId: string): string => `rights:${memberId}`;
