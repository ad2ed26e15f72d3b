/** @jest-environment node */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, parse, print } from 'graphql';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import type { TadaDocumentNode } from '@strata/contracts';
import { followNumbered } from './feed-client.js';
import type { Listener } from './socket.js';

type Numbers = TadaDocumentNode<{ number: number }, { afterSeq: number }>;
const numbers = parse('subscription Numbers($afterSeq: Int!) { number(afterSeq: $afterSeq) }') as Numbers;

/** A server that counts from the number it is given, three at a time, then cuts the line. */
async function counting(last: number) {
  const server = createServer();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const asked: number[] = [];
  async function* count(afterSeq: number) {
    asked.push(afterSeq);
    for (let seq = afterSeq + 1; seq <= last; seq += 1) {
      yield { number: seq };
      if (seq % 3 === 0) for (const client of sockets.clients) client.close(1012, 'Restarting');
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
  const subscribe = <Result, Variables extends Record<string, unknown>>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    listener: Listener<Result>,
  ) =>
    socket.subscribe<Result>(
      { query: print(document), variables },
      {
        next: ({ data }) => data && listener.next(data),
        error: () => listener.failed(new Error('refused')),
        complete: () => undefined,
      },
    );
  const close = async () => {
    await socket.dispose();
    for (const client of sockets.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  };
  return { subscribe, asked, close };
}

describe('a followed feed', () => {
  it('goes on after the last number it saw, whenever the line is cut: nothing missed, nothing twice', async () => {
    const { subscribe, asked, close } = await counting(8);
    const seen: number[] = [];
    await new Promise<void>((resolve, failed) => {
      const next = ({ number }: { number: number }) => {
        seen.push(number);
        if (number === 8) resolve();
      };
      followNumbered(numbers, {}, () => seen.at(-1) ?? 0, { next, failed }, subscribe);
    });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(asked).size).toBeGreaterThan(1);
    expect(asked.every((afterSeq) => afterSeq === 0 || seen.includes(afterSeq))).toBe(true);
    await close();
  });
});
