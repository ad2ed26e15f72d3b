import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PRESENT_SECONDS } from '@strata/domain';
import { ActorSource, rightsTopic } from '../../platform/actor/actor-source.js';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Bell, followed } from '../../platform/events/follow.js';
import { Signals } from '../../platform/events/signals.js';
import { Unauthenticated } from '../../platform/graphql/errors.js';
import { toMember, type Member } from '../identity/identity.view.js';
import type { Listener } from './room.events.js';
import { RoomService } from './room.service.js';
import { Presence } from './room.view.js';

const HEARTBEAT_MS = 5_000;
const presenceTopic = (interviewId: string): string => `presence:${interviewId}`;

interface Attendance {
  organizationId: string;
  interviewId: string;
  memberId: string;
}

interface Look {
  memberId: string;
  questionId: string | null;
}

type AttendanceRecord = Pick<Member, 'id' | 'name' | 'email' | 'role'> & { last_seen_at: Date };

/** Who is in a room and where they look. That somebody is there is stored, because a reveal may depend on it; where they look is not. */
@Injectable()
export class PresenceService implements OnModuleInit, OnModuleDestroy {
  private readonly looks = new Map<string, Map<string, string | null>>();
  private readonly attending = new Set<Attendance>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: RoomService,
    private readonly signals: Signals,
    private readonly actors: ActorSource,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.beat([...this.attending]).catch(() => undefined), HEARTBEAT_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async lookAt(actor: Actor, interviewId: string, questionId: string | null): Promise<void> {
    const room = await this.rooms.lookAt(actor, interviewId, questionId);
    const look: Look = { memberId: actor.memberId, questionId };
    this.noteLook(room, JSON.stringify(look));
    this.signals.publish(presenceTopic(room), JSON.stringify(look));
  }

  /** Somebody who wants to hear a room, once they may enter it. */
  async listener(actor: Actor, interviewId: string): Promise<Listener> {
    const { interview } = await this.rooms.look(actor, interviewId);
    return {
      actor,
      interviewId: interview.id,
      candidacyId: interview.candidacyId,
      ownPanelistId: async (now) => (await this.rooms.look(now, interview.id)).seat?.id ?? null,
      attend: () => this.attend(actor, interview.id),
    };
  }

  /** Keeps a member present in a room until the returned function is called. */
  private async attend(actor: Actor, interviewId: string): Promise<() => void> {
    const attendance = { organizationId: actor.organizationId, interviewId, memberId: actor.memberId };
    await this.beat([attendance]);
    this.signals.publish(presenceTopic(interviewId));
    this.attending.add(attendance);
    return () => this.attending.delete(attendance);
  }

  /** Who is here, told anew whenever it changes. */
  async follow(actor: Actor, interviewId: string): Promise<AsyncIterableIterator<{ roomPresence: Presence[] }>> {
    const { interview } = await this.rooms.look(actor, interviewId);
    const leave = await this.attend(actor, interview.id);
    const stopNoting = this.signals.hear(presenceTopic(interview.id), (detail) => detail && this.noteLook(interview.id, detail));
    const bell = new Bell(this.signals, [presenceTopic(interview.id), rightsTopic(actor.memberId)], { everyMs: HEARTBEAT_MS });
    return followed(bell, this.changes(actor, interview.id, bell), () => {
      leave();
      stopNoting();
    });
  }

  private async *changes(actor: Actor, interviewId: string, bell: Bell): AsyncGenerator<{ roomPresence: Presence[] }, void> {
    let told = '';
    do {
      // Rights are asked again before anything is told: a role, a seat or the session may be gone since.
      const still = await this.actors.refresh(actor);
      if (!still) throw new Unauthenticated();
      await this.rooms.look(still, interviewId);
      const here = await this.here(actor.organizationId, interviewId);
      const now = JSON.stringify(here.map((presence) => [presence.member.id, presence.questionId]));
      if (now === told) continue;
      told = now;
      yield { roomPresence: here };
    } while (await bell.next());
  }

  private async here(organizationId: string, interviewId: string): Promise<Presence[]> {
    const records = await this.transactions.run(organizationId, (tx) =>
      tx.query<AttendanceRecord>(
        `SELECT m.id, m.name, m.email, m.role, a.last_seen_at FROM attendances a
         JOIN members m ON (m.organization_id, m.id) = (a.organization_id, a.member_id)
         WHERE a.organization_id = $1 AND a.interview_id = $2 AND a.last_seen_at > clock_timestamp() - make_interval(secs => $3)
         ORDER BY m.name, m.id`,
        [organizationId, interviewId, PRESENT_SECONDS.subscription],
      ),
    );
    const looks = this.looks.get(interviewId);
    return records.map((record) =>
      Object.assign(new Presence(), {
        member: toMember({ ...record, organizationId }),
        questionId: looks?.get(record.id) ?? null,
        lastSeenAt: record.last_seen_at,
      }),
    );
  }

  // Everybody who is here, in one statement per organization.
  private async beat(attendances: readonly Attendance[]): Promise<void> {
    for (const [organizationId, here] of byOrganization(attendances)) {
      await this.transactions.run(organizationId, (tx) =>
        tx.query(
          `INSERT INTO attendances (organization_id, interview_id, member_id, last_seen_at)
           SELECT $1::uuid, interview_id, member_id, clock_timestamp() FROM unnest($2::uuid[], $3::uuid[]) AS a (interview_id, member_id) GROUP BY 2, 3
           ORDER BY interview_id, member_id
           ON CONFLICT (organization_id, interview_id, member_id) DO UPDATE SET last_seen_at = EXCLUDED.last_seen_at`,
          [organizationId, here.map((each) => each.interviewId), here.map((each) => each.memberId)],
        ),
      );
    }
  }

  private noteLook(interviewId: string, detail: string): void {
    const { memberId, questionId } = JSON.parse(detail) as Look;
    const looks = this.looks.get(interviewId) ?? new Map<string, string | null>();
    this.looks.set(interviewId, looks.set(memberId, questionId));
  }
}

function byOrganization(attendances: readonly Attendance[]): Map<string, Attendance[]> {
  const grouped = new Map<string, Attendance[]>();
  for (const each of attendances) grouped.set(each.organizationId, [...(grouped.get(each.organizationId) ?? []), each]);
  return grouped;
}
