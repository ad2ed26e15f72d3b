/** A session as it was last found. */
export interface FoundSession {
  sessionId: string;
  memberId: string;
}

const LOOK_AGAIN_MS = 3_000;
const UNUSED_MS = 60_000;
const MOST_KEPT = 20_000;

interface Known<Found> {
  found: Found;
  usedAt: number;
}

/**
 * Sessions that were found lately, so that not every operation asks the database. They are forgotten at once when their holder's rights
 * change; should that news be lost, all of them are looked at again every few seconds, in one question.
 */
export class KnownSessions<Found extends FoundSession> {
  private readonly sessions = new Map<string, Known<Found>>();
  private readonly byToken = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;

  /** `lookAgain` answers those of the sessions that still are; `changed` is told of each that is not, or not the same. */
  constructor(
    private readonly lookAgain: (sessionIds: string[]) => Promise<Found[]>,
    private readonly changed: (memberId: string) => void,
  ) {
    this.timer = setInterval(() => void this.refresh(), LOOK_AGAIN_MS);
    this.timer.unref();
  }

  close(): void {
    clearInterval(this.timer);
  }

  byId(sessionId: string): Found | null {
    const known = this.sessions.get(sessionId);
    if (!known) return null;
    known.usedAt = Date.now();
    return known.found;
  }

  ofToken(token: string): Found | null {
    const sessionId = this.byToken.get(token);
    return sessionId === undefined ? null : this.byId(sessionId);
  }

  keep(found: Found, token: string | null): void {
    if (this.sessions.size >= MOST_KEPT) this.forget(null);
    this.sessions.set(found.sessionId, { found, usedAt: Date.now() });
    if (token) this.byToken.set(token, found.sessionId);
  }

  /** Forgets the sessions of a member, or all of them. */
  forget(memberId: string | null): void {
    for (const [id, { found }] of this.sessions) if (memberId === null || found.memberId === memberId) this.sessions.delete(id);
    for (const [token, id] of this.byToken) if (!this.sessions.has(id)) this.byToken.delete(token);
  }

  private async refresh(): Promise<void> {
    const used = Date.now() - UNUSED_MS;
    for (const [id, { usedAt }] of this.sessions) if (usedAt < used) this.sessions.delete(id);
    if (this.sessions.size === 0) return;
    const before = new Map([...this.sessions].map(([id, { found }]) => [id, found]));
    try {
      const still = new Map((await this.lookAgain([...before.keys()])).map((found) => [found.sessionId, JSON.stringify(found)]));
      for (const [id, found] of before) if (still.get(id) !== JSON.stringify(found)) this.lost(found);
    } catch {
      this.forget(null);
    }
  }

  private lost(found: Found): void {
    this.forget(found.memberId);
    this.changed(found.memberId);
  }
}
