import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, GraphQLError, type ExecutionArgs } from 'graphql';
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
// The code after which clients come again by themselves.
const TRY_AGAIN = 1013;

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
  private readonly log = new Logger(SocketServer.name);
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
      onError: (connection, _id, { query, operationName }, errors) =>
        masked(connection as Connection, documents.read(query), operationName, errors),
      onNext: (connection, _id, _payload, { document, operationName }, result) =>
        result.errors
          ? { ...result, errors: masked(connection as Connection, document, operationName, result.errors) }
          : undefined,
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
    const actor = await this.known(extra, this.actors.ofRequest(bearing(extra.request, connectionParams), slot, renderedFor));
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
    const now = await this.known(extra, this.actors.refresh(actor));
    if (now) extra.actor = now;
    else extra.socket.close(NO_SESSION, 'Your session has ended');
  }

  // Where the database does not say who asks, the socket is closed before anything more is told.
  private async known(extra: Extra, asked: Promise<Actor | null>): Promise<Actor | null> {
    try {
      return await asked;
    } catch (error) {
      this.log.warn(`A socket was closed because its session could not be looked up (${(error as Error).message}).`);
      extra.socket.close(TRY_AGAIN, 'Try again in a moment');
      return null;
    }
  }

  private async operation(
    documents: Documents,
    { extra }: Connection,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const document = documents.read(payload.query);
    if (!('kind' in document)) return document;
    const actor = extra.actor ? await this.actors.refresh(extra.actor).catch(asOwnFault) : null;
    if (actor instanceof GraphQLError) return [actor];
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

// An operation whose actor cannot be looked up is answered like any other fault of ours; the mask takes the cause out.
const asOwnFault = (error: Error): GraphQLError => new GraphQLError(error.message, { originalError: error });

// A subscription that a fault of ours broke is not over: the socket is closed, and clients come again and go on after their last number.
function masked(
  { extra }: Connection,
  document: ReturnType<Documents['read']>,
  operationName: string | null | undefined,
  errors: readonly GraphQLError[],
): readonly GraphQLError[] {
  const told = errors.map(maskSocketError);
  const broken = told.some(({ extensions }) => extensions['code'] === 'INTERNAL');
  if (broken && 'kind' in document && getOperationAST(document, operationName)?.operation === 'subscription')
    extra.socket.close(TRY_AGAIN, 'Try again in a moment');
  return told;
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
