/** @jest-environment node */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import { followFeed } from './feed-client.js';
import type { FeedEnd } from './feed-client.js';

const document = parse('subscription Numbers($afterSeq: Int!) { number(afterSeq: $afterSeq) }');

/** A server that counts from the number it is given, three at a time, then cuts the line. */
async function counting(last: number) {
  const server = createServer();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const asked: number[] = [];
  async function* count(afterSeq: number) {
    asked.push(afterSeq);
    if (afterSeq > last) throw new GraphQLError('Ahead of the room.', { extensions: { code: 'BAD_USER_INPUT' } });
    for (let seq = afterSeq + 1; seq <= last; seq += 1) {
      yield { number: seq };
      if (seq % 3 === 0) for (const socket of sockets.clients) socket.terminate();
    }
  }
  const number = {
    type: new GraphQLNonNull(GraphQLInt),
    args: { afterSeq: { type: new GraphQLNonNull(GraphQLInt) } },
    subscribe: (_: unknown, { afterSeq }: { afterSeq: number }) => count(afterSeq),
  };
  const query = new GraphQLObjectType({ name: 'Query', fields: { hello: { type: GraphQLString } } });
  const subscription = new GraphQLObjectType({ name: 'Subscription', fields: { number } });
  useServer({ schema: new GraphQLSchema({ query, subscription }) }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socket = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 100,
    retryWait: () => Promise.resolve(),
  });
  const close = async () => {
    await socket.dispose();
    for (const client of sockets.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  };
  return { socket, asked, close };
}

describe('a followed feed', () => {
  it('resumes from the last number it saw after every cut, and ends when the server completes it', async () => {
    const { socket, asked, close } = await counting(8);
    const seen: number[] = [];
    const end = await new Promise<FeedEnd>((onEnd) =>
      followFeed<{ number: number }>(socket, {
        document,
        variables: () => ({ afterSeq: seen.at(-1) ?? 0 }),
        onData: ({ number }) => seen.push(number),
        onEnd,
      }),
    );
    expect(end).toEqual({ kind: 'completed' });
    expect(seen).toEqual([...new Set(seen)].sort((one, other) => one - other));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every((afterSeq) => afterSeq === 0 || seen.includes(afterSeq))).toBe(true);
    expect(seen.at(-1)).toBe(8);
    await close();
  });

  it('says with which code the server refused it', async () => {
    const { socket, close } = await counting(2);
    const end = await new Promise<FeedEnd>((onEnd) =>
      followFeed(socket, { document, variables: () => ({ afterSeq: 5 }), onData: () => undefined, onEnd }),
    );
    expect(end).toEqual({ kind: 'refused', code: 'BAD_USER_INPUT' });
    await close();
  });
});
