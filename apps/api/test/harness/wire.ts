import { once } from 'node:events';
import { WebSocket } from 'ws';

/** One request as bytes go over the wire: whatever headers, whatever document. */
export async function post(
  port: number,
  query: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1',
): Promise<WireAnswer> {
  const response = await fetch(`http://${host}:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as Pick<WireAnswer, 'data' | 'errors'>;
  return { status: response.status, cookies: response.headers.getSetCookie(), ...body };
}

export interface WireAnswer {
  status: number;
  cookies: string[];
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** `name=value` of each cookie that an answer sets, as a browser sends it back. */
export const cookieOf = (answer: WireAnswer): string => answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');

interface Opening {
  headers?: Record<string, string>;
  slot?: string;
  params?: Record<string, unknown>;
}

/** A socket that speaks graphql-transport-ws by hand, so that every message and the way it closes can be seen. */
export class RawSocket {
  private readonly messages: { type: string; id?: string; payload?: unknown }[] = [];
  private readonly closed: Promise<number>;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.messages.push(JSON.parse(data.toString()) as { type: string }));
    this.closed = new Promise((resolve) => socket.once('close', resolve));
  }

  /** Opens and says hello; a refused upgrade throws with its status. */
  static async open(port: number, { headers = {}, slot, params = {} }: Opening = {}): Promise<RawSocket> {
    const address = `ws://127.0.0.1:${port}/graphql${slot ? `?slot=${slot}` : ''}`;
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    const raw = new RawSocket(socket);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: params }));
    return raw;
  }

  async ask(query: string, ms = 5_000): Promise<unknown> {
    await this.heard((message) => message.type === 'connection_ack', ms);
    const id = String(this.messages.length);
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
    return (await this.heard((message) => message.id === id, ms)).payload;
  }

  /** Waits for the close and answers its code. */
  async code(ms = 5_000): Promise<number> {
    return within(this.closed, ms, 'the socket closed');
  }

  close(): void {
    this.socket.close();
  }

  private async heard(wanted: (message: { type: string; id?: string }) => boolean, ms: number): Promise<{ payload?: unknown }> {
    const look = async (): Promise<{ payload?: unknown }> => {
      for (;;) {
        const found = this.messages.find(wanted);
        if (found) return found;
        await once(this.socket, 'message');
      }
    };
    return within(look(), ms, 'the message came');
  }
}

async function within<Value>(value: Promise<Value>, ms: number, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${ms} ms in vain until ${what}.`)), ms);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
