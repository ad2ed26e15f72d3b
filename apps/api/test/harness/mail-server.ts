import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { eventually } from './socket.js';

/** A mail as it arrived: to whom, and its whole text with the transfer encoding undone. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A real mail server on a port of its own, which may be away for a while, or take a mail and never answer. */
export class MailServer {
  readonly mails: Mail[] = [];
  private server: SMTPServer | null = null;
  private silent = false;
  /** How many mails were begun, those included that were never answered. */
  begun = 0;

  constructor(readonly port: number) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open({ silent = false } = {}): Promise<void> {
    this.silent = silent;
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onData: (stream, session, answer) => {
        this.begun += 1;
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.silent) return;
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          this.mails.push({ to, ...read(Buffer.concat(chunks).toString()) });
          answer();
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.server = server;
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
  }

  to(person: { email: string }): Mail[] {
    return this.mails.filter(({ to }) => to === person.email);
  }

  /** Waits until somebody has so many mails. */
  arrived(person: { email: string }, count: number, ms = 20_000): Promise<Mail[]> {
    return eventually(() => Promise.resolve(this.to(person)), (mails) => mails.length >= count, `${count} mails arrived`, ms); // prettier-ignore
  }
}

function read(raw: string): Pick<Mail, 'subject' | 'text'> {
  const whole = raw
    .replace(/=\r\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
  return { subject: /^Subject: (.*(?:\r\n\s.*)*)/m.exec(raw)?.[1] ?? '', text: whole };
}
