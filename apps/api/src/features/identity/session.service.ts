import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Role } from '@strata/domain';
import { parse, serialize } from 'cookie';
import { rightsTopic, type ActorSource } from '../../platform/actor/actor-source.js';
import type { Actor } from '../../platform/actor/actor.js';
import { KnownSessions } from '../../platform/actor/known-sessions.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Signals } from '../../platform/events/signals.js';
import { SessionRow } from './session.entity.js';

const DAYS = 24 * 60 * 60 * 1000;
const LIFETIME_MS = { BROWSER: 14 * DAYS, TOKEN: 365 * DAYS };
const ENDED_TOPIC = 'sessions';

interface SessionFound {
  organizationId: string;
  sessionId: string;
  memberId: string;
  role: Role;
}

const FOUND = 'organization_id AS "organizationId", session_id AS "sessionId", member_id AS "memberId", role';

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const newToken = (): string => randomBytes(32).toString('base64url');

const cookieOf = (slot: string | null): string => (slot && /^[1-9]\d?$/.test(slot) ? `strata_session_${slot}` : 'strata_session');

/** Sessions: opened at sign-in, found on every request, ended everywhere at once. */
@Injectable()
export class SessionService implements ActorSource, OnModuleDestroy {
  private readonly known: KnownSessions<SessionFound>;

  constructor(
    private readonly transactions: Transactions,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.known = new KnownSessions(
      (ids) => this.found('doors.sessions_of($1)', ids),
      (memberId) => this.signals.publish(rightsTopic(memberId)),
    );
    signals.hear(ENDED_TOPIC, (memberId) => this.known.forget(memberId));
  }

  onModuleDestroy(): void {
    this.known.close();
  }

  async ofRequest(request: IncomingMessage, slot: string | null, renderedFor: string | null): Promise<Actor | null> {
    const token = bearerToken(request) ?? parse(request.headers.cookie ?? '')[cookieOf(slot)];
    const found = token ? await this.find(hashOfToken(token)) : null;
    return found && actorOf(found, renderedFor);
  }

  async refresh(actor: Actor): Promise<Actor | null> {
    const known = this.known.byId(actor.sessionId);
    if (known) return actorOf(known, actor.renderedFor);
    const [found] = await this.found('doors.sessions_of($1)', [actor.sessionId]);
    if (!found || found.organizationId !== actor.organizationId) return null;
    this.known.keep(found, null);
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
    const token = hash.toString('base64url');
    const known = this.known.ofToken(token);
    if (known) return known;
    const [found] = await this.found('doors.session($1)', hash);
    if (found) this.known.keep(found, token);
    return found ?? null;
  }

  private found(door: string, key: unknown): Promise<SessionFound[]> {
    return this.transactions.door<SessionFound>(`SELECT ${FOUND} FROM ${door}`, [key]);
  }
}

function bearerToken(request: IncomingMessage): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function actorOf(found: SessionFound, renderedFor: string | null): Actor {
  return {
    organizationId: found.organizationId,
    memberId: found.memberId,
    role: found.role,
    sessionId: found.sessionId,
    renderedFor,
  };
}
