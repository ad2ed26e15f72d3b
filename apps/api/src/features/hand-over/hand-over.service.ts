import { Injectable } from '@nestjs/common';
import { leads, mayHandOver, usableSeat } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { LockedProblem, NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { ConflictService } from '../conflict/conflict.service.js';
import { MemberService } from '../identity/member.service.js';
import { ROOM_CHANGED } from '../interview/interview.events.js';
import { InterviewService, type EnteredInterview } from '../interview/interview.service.js';
import { DeskService } from '../scorecard/desk.service.js';

/** Who asks a question of an interview, handed from one panelist to another. It says who speaks, and bars nobody from scoring. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly members: MemberService,
    private readonly conflicts: ConflictService,
    private readonly desks: DeskService,
    private readonly log: EventLog,
  ) {}

  async handOver(actor: Actor, interviewId: string, questionId: string, panelistId: string): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const entered = await this.interviews.enter(tx, actor, interviewId);
      const { interview, seat } = entered;
      const question = await this.desks.question(tx, actor, interview.id, questionId);
      const asks = seat !== null && !seat.observer && question.askerId === seat.id;
      if (!seat || !(leads(seat) || asks))
        throw new Refusal(new NotAllowedProblem('Only the lead, or whoever is to ask a question, hands it over. Take the lead first.')); // prettier-ignore
      const coming = await this.panelist(tx, actor, entered, panelistId);
      if (!mayHandOver(interview.state))
        throw new Refusal(new LockedProblem('This interview is over, so nobody asks anything in it any more.'));
      if (question.askerId === coming) return;
      await this.interviews.giveQuestion(tx, question.id, coming);
      await this.log.append(tx, interview.id, ROOM_CHANGED, {});
      await this.desks.touch(tx, seat);
    });
  }

  // Whoever is named scores here and is still there; a panelist of another room that the actor sees is in the wrong place.
  private async panelist(tx: Transaction, actor: Actor, { interview, panel }: EnteredInterview, id: string): Promise<string> {
    const wanted = knownId(id);
    const found = panel.find((panelist) => panelist.id === wanted);
    if (!found) {
      const elsewhere = await this.interviews.interviewOfPanelist(tx, wanted);
      if (!elsewhere) throw new NotFound();
      await this.interviews.look(tx, actor, elsewhere);
      throw invalid('panelistId', 'This panelist sits in another interview. Choose somebody of this one.');
    }
    const member = await this.members.one(tx, found.memberId);
    const apart = await this.conflicts.isApart(tx, interview.candidacyId, member.id);
    if (found.replacedAt || apart || usableSeat(member.role, found).observer)
      throw invalid('panelistId', `${member.name} does not score here. Choose somebody who does.`);
    return found.id;
  }
}
