import { textOf, type TadaDocumentNode } from '@strata/contracts';
import { errorOf, UnreachableError } from './problems.js';
import { sayReached } from './reach.js';
import { sessionHeaders } from './session.js';
import { openSocket, type Socket } from './socket.js';

interface WireAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** Leave over the open WebSocket where there is one. Only for writes that carry a mutation id: an unknown end is answered by repeating. */
  overSocket?: boolean;
}

const headers = (): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  ...sessionHeaders(),
});

async function answerOf(response: Response): Promise<WireAnswer> {
  try {
    return (await response.json()) as WireAnswer;
  } catch {
    throw new UnreachableError();
  }
}

async function overHttp(query: string, variables: unknown, signal: AbortSignal | undefined): Promise<WireAnswer> {
  let response: Response;
  try {
    const body = JSON.stringify({ query, variables });
    response = await fetch('/graphql', {
      method: 'POST',
      headers: headers(),
      body,
      credentials: 'same-origin',
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError();
  }
  return answerOf(response);
}

function overSocket(socket: Socket, query: string, variables: Record<string, unknown>): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const lost = () => finish(() => reject(new UnreachableError()));
    const off = socket.on('closed', lost);
    const stop = socket.subscribe(
      { query, variables },
      {
        next: (answer) => finish(() => resolve(answer as WireAnswer)),
        error: lost,
        complete: lost,
      },
    );
    function finish(settle: () => void) {
      off();
      settle();
      queueMicrotask(() => stop());
    }
  });
}

async function heard(asked: Promise<WireAnswer>): Promise<WireAnswer> {
  try {
    const answer = await asked;
    sayReached(true);
    return answer;
  } catch (error) {
    if (error instanceof UnreachableError) sayReached(false);
    throw error;
  }
}

/**
 * Sends one operation and answers its data. Throws ApiError for a GraphQL error and UnreachableError when no answer came;
 * refusals stay data, see `unwrap`.
 */
export async function request<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  ...[variables, options]: Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions]
): Promise<Result> {
  const text = textOf(document);
  const socket = options?.overSocket ? openSocket() : null;
  const answer = await heard(
    socket
      ? overSocket(socket, text, (variables ?? {}) as Record<string, unknown>)
      : overHttp(text, variables ?? {}, options?.signal),
  );
  if (answer.errors?.length) throw errorOf(answer.errors);
  if (answer.data === undefined || answer.data === null) throw new UnreachableError();
  return answer.data as Result;
}
