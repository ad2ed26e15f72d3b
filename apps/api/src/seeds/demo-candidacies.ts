import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { applicableDimensions, type Recommendation } from '@strata/domain';
import { CandidacyService } from '../features/candidacy/candidacy.service.js';
import { RoomService } from '../features/room/room.service.js';
import type { RoomSnapshot } from '../features/room/room.view.js';
import { SnapshotService } from '../features/room/snapshot.service.js';
import { NoteService } from '../features/scorecard/note.service.js';
import { ScoreService } from '../features/scorecard/score.service.js';
import { ScorecardService } from '../features/scorecard/scorecard.service.js';
import type { Actor } from '../platform/actor/actor.js';
import { Transactions } from '../platform/database/transactions.js';
import type { Cast } from './demo-people.js';
import { DEBRIEFED, type HeldRound } from './demo-scores.js';

/** Opens the demo's two candidacies unless there are any: one whose first round waits for its panel, one that is through all rounds. */
export async function demoCandidacies(app: INestApplicationContext, cast: Cast, loopId: string): Promise<void> {
  const { manager, admin } = cast;
  if (!manager || !admin) return;
  const candidacies = app.get(CandidacyService);
  if ((await candidacies.page(admin, null, 1, null)).nodes.length > 0) return;
  const debriefed = await candidacies.open(manager, { loopId, candidateName: 'Jonas Falk' });
  const rooms = await app.get(SnapshotService).enterable(manager, debriefed.id);
  await Promise.all(
    DEBRIEFED.map((round) =>
      hold(
        app,
        cast,
        rooms.find((room) => room.title === round.title),
        round,
      ),
    ),
  );
  await candidacies.open(manager, { loopId, candidateName: 'Amara Diallo' });
}

async function hold(app: INestApplicationContext, cast: Cast, room: RoomSnapshot | undefined, round: HeldRound): Promise<void> {
  if (!room) throw new Error(`The demo's loop has no round "${round.title}".`);
  const lead = actorOf(cast, room, (panelist) => panelist.lead);
  await app.get(RoomService).start(lead, room.id);
  for (const [name, card] of Object.entries(round.cards)) await fill(app, cast[name], room, card);
  await app.get(RoomService).end(lead, room.id);
  await backdate(app, lead, room.id, round);
}

// The demo's conversations took place days ago and lasted as long as conversations do.
async function backdate(
  app: INestApplicationContext,
  { organizationId }: Actor,
  interviewId: string,
  round: HeldRound,
): Promise<void> {
  await app.get(Transactions).run(organizationId, async (tx) => {
    await tx.query(
      `UPDATE interviews SET started_at = now() - make_interval(days => $3, mins => $4), ended_at = now() - make_interval(days => $3),
         window_ends_at = now() - make_interval(days => $3) + make_interval(hours => window_hours)
       WHERE organization_id = $1 AND id = $2`,
      [organizationId, interviewId, round.daysAgo, round.minutes],
    );
    await tx.query(
      `UPDATE question_uses u SET asked_at = i.started_at FROM interviews i WHERE (i.organization_id, i.id) = ($1, $2)
         AND (u.organization_id, u.interview_id) = (i.organization_id, i.id)`,
      [organizationId, interviewId],
    );
  });
}

async function fill(
  app: INestApplicationContext,
  actor: Actor | undefined,
  room: RoomSnapshot,
  card: HeldRound['cards'][string],
): Promise<void> {
  if (!actor) throw new Error('The demo scores with somebody who is no member.');
  for (const [index, question] of room.questions.entries()) {
    const place = { interviewId: room.id, questionId: question.id };
    for (const [position, { id }] of applicableDimensions(room.rubric, question.dimensionKeys).entries()) {
      const level = Number(card.levels[index]?.[position] ?? Number.NaN);
      const value = Number.isNaN(level) ? { mark: 'NOT_ASKED' as const } : { level };
      await app.get(ScoreService).set(actor, { ...place, mutationId: randomUUID(), dimensionId: id, ...value });
    }
    const text = card.notes?.[index];
    if (text) await app.get(NoteService).write(actor, { ...place, mutationId: randomUUID(), text });
  }
  await submit(app, actor, room.id, card.recommendation);
}

async function submit(
  app: INestApplicationContext,
  actor: Actor,
  interviewId: string,
  recommendation: Recommendation,
): Promise<void> {
  await app.get(ScorecardService).submit(actor, { interviewId, recommendation });
}

function actorOf(cast: Cast, room: RoomSnapshot, which: (panelist: RoomSnapshot['panel'][number]) => boolean): Actor {
  const memberId = room.panel.find(which)?.member.id;
  const actor = Object.values(cast).find((candidate) => candidate.memberId === memberId);
  if (!actor) throw new Error(`The demo's round "${room.title}" has no lead.`);
  return actor;
}
