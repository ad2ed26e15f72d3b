import { textOf, type TadaDocumentNode } from '@strata/contracts';
import { createClient, type Client } from 'graphql-ws';
import { ApiError, errorOf } from './problems.js';
import { sayReached } from './reach.js';
import { renderedFor, slot } from './session.js';

export type Socket = Client;

/** The API closes a socket with this code when there is no session, or when it has ended. */
const NO_SESSION = 4401;
const KEEP_ALIVE_MS = 10_000;
const LINGER_MS = 3_000;

let client: Client | null = null;
let connected = false;

function hasNoSession(event: unknown): boolean {
  return event instanceof CloseEvent && event.code === NO_SESSION;
}

const waitBefore = (retries: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, Math.min(8_000, 400 * 2 ** retries) * (0.75 + Math.random() / 2));
  });

function connect(): Client {
  const { protocol, host } = globalThis.location;
  const made = createClient({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql?slot=${slot}`,
    connectionParams: () => ({ member: renderedFor() }),
    lazy: true,
    lazyCloseTimeout: LINGER_MS,
    keepAlive: KEEP_ALIVE_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: waitBefore,
    shouldRetry: (event) => !hasNoSession(event),
  });
  made.on('connected', () => {
    connected = true;
    sayReached(true);
  });
  made.on('closed', (event) => {
    connected = false;
    if (!hasNoSession(event)) void askAround();
  });
  return made;
}

/** A lost socket alone does not say that Strata is gone (it closes by itself when nobody listens): one small question does. */
async function askAround(): Promise<void> {
  const answered = await fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  sayReached(answered);
}

/** The socket where it is open now, else null. */
export function openSocket(): Socket | null {
  return connected ? client : null;
}

export interface Listener<Event> {
  next(event: Event): void;
  /** The subscription ended for good: not allowed, not found, or no session. A lost connection is not an end. */
  failed(error: Error): void;
}

/** Subscribes over the one socket of this page; it opens with the first subscription and comes back by itself. Answers the way out. */
export function subscribe<Result, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  listener: Listener<Result>,
): () => void {
  client ??= connect();
  return client.subscribe<Result>(
    { query: textOf(document), variables },
    {
      next: ({ data, errors }) => {
        if (errors?.length) listener.failed(errorOf(errors));
        else if (data) listener.next(data);
      },
      error: (error) => listener.failed(failureOf(error)),
      complete: () => undefined,
    },
  );
}

function failureOf(error: unknown): Error {
  if (hasNoSession(error)) return new ApiError('UNAUTHENTICATED', 'Your session has ended. Sign in again.');
  if (Array.isArray(error)) return errorOf(error as { message: string }[]);
  return error instanceof Error ? error : new ApiError('INTERNAL', 'The live connection ended. Reload the page.');
}

/** Told each time the socket connects (true) or is lost (false); answers the way out. */
export function onConnection(tell: (open: boolean) => void): () => void {
  client ??= connect();
  const offs = [client.on('connected', () => tell(true)), client.on('closed', () => tell(false))];
  return () => offs.forEach((off) => off());
}

/** Closes the socket for good: someone else is signed in from here on. */
export function dropSocket(): void {
  void client?.dispose();
  client = null;
  connected = false;
}
