import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Answer<Data = Record<string, unknown>> {
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** What is answered to a file that was sent. */
export interface Attached {
  status: number;
  attachmentId?: string;
  __typename?: string;
  code?: string;
  message?: string;
  path?: string | null;
}

type Variables = Record<string, unknown>;

/** One person's browser: a cookie jar, requests and a socket. */
export class TestClient {
  private readonly cookies = new Map<string, string>();
  private socketClient: Client | undefined;

  constructor(private readonly port: number) {}

  async signIn(email: string, password: string): Promise<void> {
    const result = await this.mutate('signIn(email: $email, password: $password)', 'SignedIn', 'viewer { id }', {
      email: ['String!', email],
      password: ['String!', password],
    });
    if (result['__typename'] !== 'SignedIn') throw new Error(`${email} could not sign in: ${JSON.stringify(result)}`);
  }

  /** The same browser, cookies and all, at another process. */
  at(port: number): TestClient {
    const other = new TestClient(port);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** Sends a document as it is and answers what came back. */
  async send<Data = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Answer<Data>> {
    const response = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie() },
      body: JSON.stringify({ query, variables }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return (await response.json()) as Answer<Data>;
  }

  /** Asks for an address as this browser does: a file to read, or one to send. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie(), ...(init.headers as Record<string, string> | undefined) };
    return fetch(`http://127.0.0.1:${this.port}${path}`, { ...init, headers });
  }

  /** Sends a file beside a candidacy and answers what came back. */
  async attach(
    candidacyId: string,
    name: string,
    body: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Attached> {
    const response = await this.fetch(`/files/candidacies/${candidacyId}/attachments?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    return { status: response.status, ...((await response.json()) as Omit<Attached, 'status'>) };
  }

  /** Sends a document that must succeed and answers its data. */
  async ask<Data = Record<string, never>>(query: string, variables: Variables = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors || !data) throw new Error(`${query}\n${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of the one error with which a document is answered. */
  async refused(query: string, variables: Variables = {}): Promise<{ code: string; message: string }> {
    const { errors, data } = await this.send(query, variables);
    const [error] = errors ?? [];
    if (!error) throw new Error(`${query} was answered: ${JSON.stringify(data)}`);
    return { code: error.extensions.code, message: error.message };
  }

  /** Calls one mutation; `success` is the union member whose `fields` are read, problems are read whole. */
  async mutate<Result = Record<string, never>>(
    call: string,
    success: string,
    fields: string,
    typed: Record<string, [type: string, value: unknown]> = {},
  ): Promise<Result & { __typename: string; code: string; message: string; path: string | null }> {
    const names = Object.entries(typed);
    const head = names.length > 0 ? `(${names.map(([name, [type]]) => `$${name}: ${type}`).join(', ')})` : '';
    const problems = '... on Problem { code message } ... on InvalidInputProblem { path }';
    const document = `mutation ${head} { result: ${call} { __typename ... on ${success} { ${fields} } ${problems} } }`;
    const variables = Object.fromEntries(names.map(([name, [, value]]) => [name, value]));
    const { result } = await this.ask<{
      result: Result & { __typename: string; code: string; message: string; path: string | null };
    }>(document, variables);
    return result;
  }

  /** The socket of this client, with the session that its cookies hold. */
  socket(): Client {
    const cookie = this.cookie();
    class WithCookie extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    this.socketClient ??= createClient({
      url: `ws://127.0.0.1:${this.port}/graphql`,
      webSocketImpl: WithCookie,
      retryAttempts: 0,
    });
    return this.socketClient;
  }

  async close(): Promise<void> {
    await this.socketClient?.dispose();
  }

  private cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name && value) this.cookies.set(name, value);
    else if (name) this.cookies.delete(name);
  }
}
