import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@strata/domain';
import { parse, serialize } from 'cookie';
import { rightsTopic, type ActorSource } from '../../platform/actor/actor-source.js';
import type { Actor } from '../../platform/actor/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Signals } from '../../platform/events/signals.js';
import { SessionRow } from './session.entity.js';

const DAYS = 24 * 60 * 60 * 1000;
const LIFETIME_MS = { BROWSER: 14 * DAYS, TOKEN: 365 * DAYS };
const REMEMBERED_MS = 2_000;
const REMEMBERED_MOST = 20_000;
const ENDED_TOPIC = 'sessions';

interface SessionFound {
  organization_id: string;
  session_id: string;
  member_id: string;
  role: Role;
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const newToken = (): string => randomBytes(32).toString('base64url');

const cookieOf = (slot: string | null): string => (slot && /^[1-9]\d?$/.test(slot) ? `strata_session_${slot}` : 'strata_session');

/** Sessions: opened at sign-in, found on every request, ended everywhere at once. */
@Injectable()
export class SessionService implements ActorSource {
  // By token and by session id. Found sessions are remembered for a moment, and forgotten at once when a member's rights change.
  private readonly remembered = new Map<string, { found: SessionFound; until: number }>();

  constructor(
    private readonly transactions: Transactions,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    signals.hear(ENDED_TOPIC, (memberId) => this.forget(memberId));
  }

  async ofRequest(request: IncomingMessage, slot: string | null, renderedFor: string | null): Promise<Actor | null> {
    const token = bearerToken(request) ?? parse(request.headers.cookie ?? '')[cookieOf(slot)];
    const found = token ? await this.find(hashOfToken(token)) : null;
    return found && actorOf(found, renderedFor);
  }

  async refresh(actor: Actor): Promise<Actor | null> {
    const known = this.remembered.get(actor.sessionId);
    if (known && known.until > Date.now()) return actorOf(known.found, actor.renderedFor);
    const found = await this.transactions.run(actor.organizationId, (tx) =>
      tx.one<SessionFound>(
        `SELECT s.organization_id, s.id AS session_id, s.member_id, m.role
         FROM sessions s JOIN members m ON (m.organization_id, m.id) = (s.organization_id, s.member_id)
         WHERE s.organization_id = $1 AND s.id = $2 AND s.expires_at > now()`,
        [actor.organizationId, actor.sessionId],
      ),
    );
    if (!found) return null;
    this.remember(actor.sessionId, found);
    return actorOf(found, actor.renderedFor);
  }

  /** Opens a session for a member and answers its token, which is kept nowhere. */
  async open(tx: Transaction, memberId: string, kind: SessionRow['kind'], name: string | null = null): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(Date.now() + LIFETIME_MS[kind]);
    const row = {
      organizationId: tx.organizationId,
      id: randomUUID(),
      memberId,
      tokenHash: hashOfToken(token),
      kind,
      name,
      expiresAt,
    };
    await tx.repository(SessionRow).insert(row);
    return token;
  }

  async end(tx: Transaction, actor: Actor): Promise<void> {
    await tx.repository(SessionRow).delete({ organizationId: actor.organizationId, id: actor.sessionId });
    this.rightsChanged(tx, actor.memberId);
  }

  /** Open sockets and remembered sessions of a member look again, in every process. */
  rightsChanged(tx: Transaction, memberId: string): void {
    tx.afterCommit(() => {
      this.signals.publish(ENDED_TOPIC, memberId);
      this.signals.publish(rightsTopic(memberId));
    });
  }

  /** Gives the browser its session, or takes it; a socket carries no cookie and gets none. */
  setCookie(response: ServerResponse | null, slot: string | null, token: string | null): void {
    if (!response) return;
    const secure = this.config.publicUrl?.startsWith('https:') ?? false;
    const maxAge = token ? LIFETIME_MS.BROWSER / 1000 : 0;
    response.appendHeader(
      'Set-Cookie',
      serialize(cookieOf(slot), token ?? '', { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge }),
    );
  }

  private async find(hash: Buffer): Promise<SessionFound | null> {
    const known = this.remembered.get(hash.toString('hex'));
    if (known && known.until > Date.now()) return known.found;
    const [found] = await this.transactions.door<SessionFound>('SELECT * FROM doors.session($1)', [hash]);
    if (found) this.remember(hash.toString('hex'), found);
    return found ?? null;
  }

  private remember(key: string, found: SessionFound): void {
    if (this.remembered.size >= REMEMBERED_MOST) this.remembered.clear();
    this.remembered.set(key, { found, until: Date.now() + REMEMBERED_MS });
  }

  private forget(memberId: string | null): void {
    for (const [key, { found }] of this.remembered) {
      if (memberId === null || found.member_id === memberId) this.remembered.delete(key);
    }
  }
}

function bearerToken(request: IncomingMessage): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function actorOf(found: SessionFound, renderedFor: string | null): Actor {
  return {
    organizationId: found.organization_id,
    memberId: found.member_id,
    role: found.role,
    sessionId: found.session_id,
    renderedFor,
  };
}
