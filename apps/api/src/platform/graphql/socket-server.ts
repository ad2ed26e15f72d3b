import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra as SocketExtra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { ActorSource, rightsTopic } from '../actor/actor-source.js';
import type { Actor } from '../actor/actor.js';
import { CONFIG, type Config } from '../config/config.js';
import { Signals } from '../events/signals.js';
import { subscribeOnce } from './alike.js';
import type { GraphqlContext } from './context.js';
import { Documents } from './documents.js';
import { maskSocketError } from './error-mask.js';
import { originAllowed } from './origin.js';

export const GRAPHQL_PATH = '/graphql';
const NO_SESSION = 4401;

interface Extra extends SocketExtra {
  actor?: Actor;
  forget?: () => void;
}
type Params = Record<string, unknown> | undefined;
type Connection = Context<Params, Extra>;

/** The GraphQL schema over graphql-transport-ws: the same resolvers, rights checked at connect and again whenever they change. */
@Injectable()
export class SocketServer implements OnModuleDestroy {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: 12 * 1024 * 1024 });
  private served: { dispose: () => void | Promise<void> } | undefined;

  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly actors: ActorSource,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  attach(http: Server): void {
    const documents = new Documents(this.host.schema);
    const options: ServerOptions<Params, Extra> = {
      schema: this.host.schema,
      subscribe: subscribeOnce,
      onConnect: (connection) => this.enter(connection as Connection),
      onClose: (connection) => (connection as Connection).extra.forget?.(),
      onSubscribe: (connection, _id, payload) => this.operation(documents, connection as Connection, payload),
      onError: (_connection, _id, _payload, errors) => errors.map(maskSocketError),
      onNext: (_connection, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map(maskSocketError) } : undefined,
    };
    this.served = useServer(options, this.server);
    http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  async onModuleDestroy(): Promise<void> {
    for (const client of this.server.clients) client.close(1001, 'Strata is stopping');
    await this.served?.dispose();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = new URL(request.url ?? '/', 'http://any').pathname;
    if (path !== GRAPHQL_PATH || !originAllowed(request, this.config)) {
      socket.end(`HTTP/1.1 ${path === GRAPHQL_PATH ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.server.handleUpgrade(request, socket, head, (client) => {
      gatherFrames(client, socket);
      this.server.emit('connection', client, request);
    });
  }

  private async enter({ extra, connectionParams }: Connection): Promise<boolean> {
    const slot = new URL(extra.request.url ?? '/', 'http://any').searchParams.get('slot');
    const renderedFor = typeof connectionParams?.['member'] === 'string' ? connectionParams['member'] : null;
    const actor = await this.actors.ofRequest(bearing(extra.request, connectionParams), slot, renderedFor);
    if (!actor) {
      extra.socket.close(NO_SESSION, 'Sign in first');
      return false;
    }
    if (extra.socket.readyState !== extra.socket.OPEN) return false;
    extra.actor = actor;
    extra.forget = this.signals.hear(rightsTopic(actor.memberId), () => void this.recheck(extra, actor));
    return true;
  }

  private async recheck(extra: Extra, actor: Actor): Promise<void> {
    const now = await this.actors.refresh(actor);
    if (now) extra.actor = now;
    else extra.socket.close(NO_SESSION, 'Your session has ended');
  }

  private async operation(
    documents: Documents,
    { extra }: Connection,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const document = documents.read(payload.query);
    if (!('kind' in document)) return document;
    const actor = extra.actor ? await this.actors.refresh(extra.actor) : null;
    if (!actor) extra.socket.close(NO_SESSION, 'Your session has ended');
    const context: GraphqlContext = { actor, request: extra.request, response: null, slot: null };
    return {
      schema: this.host.schema,
      document,
      operationName: payload.operationName,
      variableValues: payload.variables,
      contextValue: context,
    };
  }
}

// Frames that leave a socket in one turn of the event loop leave it in one write: an answer, its end and the event that it caused.
function gatherFrames(client: WebSocket, socket: Duplex): void {
  const send = client.send.bind(client) as (...parameters: unknown[]) => void;
  let gathering = false;
  client.send = (...parameters: unknown[]): void => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      setImmediate(() => {
        gathering = false;
        socket.uncork();
      });
    }
    send(...parameters);
  };
}

// A client that cannot set headers on an upgrade sends its token with the first message.
function bearing(request: IncomingMessage, params: Params): IncomingMessage {
  const authorization = params?.['Authorization'] ?? params?.['authorization'];
  if (typeof authorization === 'string') request.headers.authorization = authorization;
  return request;
}
