import { print } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Client } from 'graphql-ws';

/** Why a feed ended: the server completed it, refused it (its code), or the line was cut for good. */
export type FeedEnd = { kind: 'completed' } | { kind: 'refused'; code: string } | { kind: 'cut' };

export interface Feed<Data> {
  document: DocumentNode;
  /** Read at every (re)connect, so that a feed resumes from the last number seen and not from its first. */
  variables(): Record<string, unknown>;
  onData(data: Data): void;
  onEnd(end: FeedEnd): void;
}

/** Follows a subscription over the shared socket until the returned function is called. */
export function followFeed<Data>(
  socket: Pick<Client, 'subscribe'>,
  { document, variables, onData, onEnd }: Feed<Data>,
): () => void {
  let following = true;
  const end = (why: FeedEnd) => {
    if (following) onEnd(why);
    following = false;
  };
  const payload = {
    query: print(document),
    get variables() {
      return variables();
    },
  };
  const leave = socket.subscribe<Data>(payload, {
    next: ({ data, errors }) => {
      if (!following) return;
      if (errors?.length) end({ kind: 'refused', code: codeOf(errors) });
      else if (data) onData(data);
    },
    error: (reason) => end(Array.isArray(reason) ? { kind: 'refused', code: codeOf(reason) } : { kind: 'cut' }),
    complete: () => end({ kind: 'completed' }),
  });
  return () => {
    following = false;
    leave();
  };
}

function codeOf(errors: readonly { extensions?: Record<string, unknown> }[]): string {
  const code = errors[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}
