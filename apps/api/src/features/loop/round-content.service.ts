import { Injectable } from '@nestjs/common';
import { movedTo, type Role } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import type { Member } from '../identity/identity.view.js';
import { MemberService } from '../identity/member.service.js';
import { QuestionService } from '../question-bank/question.service.js';
import { DraftService } from './draft.service.js';
import type { AssignPanelistInput, MoveQuestionToRoundInput, NameAskerInput } from './loop.inputs.js';
import { LoopService } from './loop.service.js';
import type { Loop, Round } from './loop.view.js';
import { RoundQuestionRow } from './round-question.entity.js';
import type { RoundRow } from './round.entity.js';
import { SeatRow } from './seat.entity.js';

type SeatWanted = Pick<SeatRow, 'lead' | 'observer' | 'training'>;

const MOST_PICKS = 100;
const NOT_PICKED = 'This question is not picked for the round. Pick it first.';
const NO_SUCH_PLACE = 'The round has no such place. Count its questions from 0.';

/** What a round asks and who sits in it. */
@Injectable()
export class RoundContentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly drafts: DraftService,
    private readonly questions: QuestionService,
    private readonly members: MemberService,
  ) {}

  /** The members who are named, each once, where all the questions and members are known; one strange or missing id is as missing as all. */
  async known(tx: Transaction, questionIds: readonly string[], memberIds: readonly string[]): Promise<Member[]> {
    const ids = [...new Set(questionIds.map(knownId))];
    if ((await this.questions.planned(tx, ids)).size < ids.length) throw new NotFound();
    return this.members.several(tx, memberIds);
  }

  async pick(actor: Actor, roundId: string, questionId: string): Promise<Round> {
    return this.onQuestion(actor, roundId, questionId, (tx, round, id) => this.append(tx, round, [id], 'questionId'));
  }

  /** Picks all of them or, where one cannot be picked, none; those that the round has already stay where they are. */
  async pickAll(actor: Actor, roundId: string, questionIds: readonly string[]): Promise<Round> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(roundId));
      const ids = [...new Set(questionIds.map(knownId))];
      if ((await this.questions.planned(tx, ids)).size < ids.length) throw new NotFound();
      mustBeAllowed(actor, 'loops.draft');
      if (ids.length > MOST_PICKS)
        throw invalid('questionIds', `At most ${MOST_PICKS} questions are picked at once. Choose fewer.`);
      await this.append(tx, round, ids, 'questionIds');
      return this.drafts.settledRound(tx, round);
    });
  }

  async unpick(actor: Actor, roundId: string, questionId: string): Promise<Round> {
    return this.onQuestion(actor, roundId, questionId, async (tx, round, id) => {
      await tx.repository(RoundQuestionRow).delete({ organizationId: tx.organizationId, roundId: round.id, questionId: id });
      await this.arrange(tx, round, await this.order(tx, round));
    });
  }

  async move(actor: Actor, roundId: string, questionId: string, position: number): Promise<Round> {
    return this.onQuestion(actor, roundId, questionId, async (tx, round, id) => {
      const picked = await this.order(tx, round);
      if (!picked.includes(id)) throw invalid('questionId', NOT_PICKED);
      const moved = movedTo(picked, id, position);
      if (!moved) throw invalid('position', NO_SUCH_PLACE);
      await this.arrange(tx, round, moved);
    });
  }

  /** Takes a question out of one round and puts it into another one of the same loop. */
  async moveToRound(actor: Actor, input: MoveQuestionToRoundInput): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(input.roundId));
      const id = knownId(input.questionId);
      if (!(await this.questions.exists(tx, id))) throw new NotFound();
      const { round: to, loopId } = await this.drafts.around(tx, knownId(input.toRoundId));
      mustBeAllowed(actor, 'loops.draft');
      if (loopId !== round.loopId) throw invalid('toRoundId', 'This round belongs to another loop. Copy the round instead.');
      if (!(await this.order(tx, round)).includes(id)) throw invalid('questionId', NOT_PICKED);
      const order = to.questions.map((question) => question.id);
      if (order.includes(id)) throw invalid('toRoundId', `“${to.title}” asks this question already.`);
      const { position } = input;
      if (!Number.isInteger(position) || position < 0 || position > order.length) throw invalid('position', NO_SUCH_PLACE);
      const { organizationId } = tx;
      await tx
        .repository(RoundQuestionRow)
        .update({ organizationId, roundId: round.id, questionId: id }, { roundId: to.id, askerId: null });
      await this.arrange(tx, round, await this.order(tx, round));
      await this.arrange(tx, to, order.toSpliced(position, 0, id));
      await this.drafts.settle(tx, loopId);
      return this.loops.one(tx, actor, loopId);
    });
  }

  /** Says who of the panel asks a picked question. */
  async nameAsker(actor: Actor, input: NameAskerInput): Promise<Round> {
    return this.onQuestion(actor, input.roundId, input.questionId, async (tx, round, questionId) => {
      const inRound = { organizationId: tx.organizationId, roundId: round.id };
      if (!(await this.order(tx, round)).includes(questionId)) throw invalid('questionId', NOT_PICKED);
      const member = input.memberId ? await this.members.one(tx, input.memberId) : null;
      const seat = member && (await tx.repository(SeatRow).findOneBy({ ...inRound, memberId: member.id }));
      if (member && (!seat || seat.observer))
        throw invalid(
          'memberId',
          `${member.name} does not score in this round. Seat them first, or choose somebody of its panel.`,
        );
      await tx.repository(RoundQuestionRow).update({ ...inRound, questionId }, { askerId: member?.id ?? null });
    });
  }

  /** Seats a member, or changes the seat; a new lead takes the lead over. */
  async assign(actor: Actor, input: AssignPanelistInput): Promise<Round> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(input.roundId));
      const member = await this.members.one(tx, input.memberId);
      mustBeAllowed(actor, 'loops.draft');
      const wanted = { lead: input.lead ?? false, observer: input.observer ?? false, training: input.training ?? false };
      mustFit(wanted, member.role);
      const { organizationId } = tx;
      const inRound = { organizationId, roundId: round.id };
      const seated = await tx.repository(SeatRow).findOneBy({ ...inRound, memberId: member.id });
      const last = await tx.repository(SeatRow).maximum('position', inRound);
      if (wanted.lead) await tx.repository(SeatRow).update(inRound, { lead: false });
      const position = seated?.position ?? (last === null ? 0 : last + 1);
      await tx.repository(SeatRow).save({ ...inRound, memberId: member.id, position, ...wanted });
      if (wanted.observer) await tx.repository(RoundQuestionRow).update({ ...inRound, askerId: member.id }, { askerId: null });
      return this.drafts.settledRound(tx, round);
    });
  }

  /** Seats members in a round that nobody sits in: the first who scores leads, whoever is an observer by role observes. */
  async seatAll(tx: Transaction, roundId: string, members: readonly Member[]): Promise<void> {
    const lead = members.find(({ role }) => role !== 'OBSERVER');
    const rows = members.map((member, position) => ({
      ...{ organizationId: tx.organizationId, roundId, memberId: member.id, position },
      ...{ lead: member === lead, observer: member.role === 'OBSERVER', training: false },
    }));
    if (rows.length > 0) await tx.repository(SeatRow).insert(rows);
  }

  async unseat(actor: Actor, roundId: string, memberId: string): Promise<Round> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(roundId));
      const member = await this.members.one(tx, memberId);
      mustBeAllowed(actor, 'loops.draft');
      await tx.repository(SeatRow).delete({ organizationId: tx.organizationId, roundId: round.id, memberId: member.id });
      return this.drafts.settledRound(tx, round);
    });
  }

  private onQuestion(
    actor: Actor,
    roundId: string,
    questionId: string,
    change: (tx: Transaction, round: RoundRow, questionId: string) => Promise<void>,
  ): Promise<Round> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(roundId));
      const id = knownId(questionId);
      if (!(await this.questions.exists(tx, id))) throw new NotFound();
      mustBeAllowed(actor, 'loops.draft');
      await change(tx, round, id);
      return this.drafts.settledRound(tx, round);
    });
  }

  /** Puts questions behind those that a round of a held loop asks; `path` is where an archived one was named. */
  async append(tx: Transaction, round: Pick<RoundRow, 'id'>, questionIds: readonly string[], path: string): Promise<void> {
    const picked = await this.order(tx, round);
    const fresh = questionIds.filter((id) => !picked.includes(id));
    const places = await this.questions.places(tx, fresh);
    if (fresh.some((id) => places.get(id)?.archivedAt))
      throw invalid(path, 'This question is archived. Bring it back first, then pick it.');
    const { organizationId } = tx;
    const rows = fresh.map((questionId, at) => ({ organizationId, roundId: round.id, questionId, position: picked.length + at }));
    if (rows.length > 0) await tx.repository(RoundQuestionRow).insert(rows);
  }

  private async order(tx: Transaction, round: Pick<RoundRow, 'id'>): Promise<string[]> {
    const where = { organizationId: tx.organizationId, roundId: round.id };
    const rows = await tx.repository(RoundQuestionRow).find({ where, order: { position: 'ASC' } });
    return rows.map((row) => row.questionId);
  }

  private async arrange(tx: Transaction, round: Pick<RoundRow, 'id'>, order: string[]): Promise<void> {
    await tx.query(
      `UPDATE round_questions p SET position = place - 1 FROM unnest($3::uuid[]) WITH ORDINALITY wanted (question_id, place)
       WHERE organization_id = $1 AND round_id = $2 AND p.question_id = wanted.question_id`,
      [tx.organizationId, round.id, order],
    );
  }
}

function mustFit(seat: SeatWanted, role: Role): void {
  if (seat.lead && seat.observer) throw invalid('observer', 'An observer does not lead. Choose one of the two.');
  if (seat.training && seat.observer)
    throw invalid('training', 'An observer does not score, in training or not. Choose one of the two.');
  if (role === 'OBSERVER' && !seat.observer)
    throw invalid('observer', 'This member is an observer and takes an observer’s seat only.');
}
