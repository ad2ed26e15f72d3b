import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { Member } from '../identity/identity.view.js';
import { InterviewService } from '../interview/interview.service.js';
import { RoundContentService } from '../loop/round-content.service.js';
import { RoomService } from '../room/room.service.js';
import { quickInterviewSchema, type QuickInterviewInput } from './quick-interview.inputs.js';
import { QuickPlanService, type Source } from './quick-plan.service.js';

interface Ground {
  source: Source;
  members: Member[];
  candidateName: string;
  minutes: number;
}

/** From a name to a live room: the loop, its published version, the candidacy and the start are written in one transaction. */
@Injectable()
export class QuickInterviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: QuickPlanService,
    private readonly contents: RoundContentService,
    private readonly candidacies: CandidacyService,
    private readonly interviews: InterviewService,
    private readonly rooms: RoomService,
  ) {}

  /** Answers the interview's id. It is live at once where whoever asks scores in it; else it is to begin now, by one of its panel. */
  async open(actor: Actor, input: QuickInterviewInput): Promise<string> {
    const { source, members, candidateName, minutes } = await this.transactions.run(actor.organizationId, (tx) =>
      this.ground(tx, actor, input),
    );
    const plan = await this.plans.plan(actor, source, minutes);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const published = await this.plans.publish(tx, actor, plan, members);
      const candidacyId = await this.candidacies.openOne(tx, actor, published, { candidateName });
      const [interview] = await this.interviews.ofCandidacy(tx, candidacyId);
      if (!interview) throw new Error('A quick interview has no round.');
      const scores = actor.role !== 'OBSERVER' && members.some(({ id }) => id === actor.memberId);
      if (scores) await this.rooms.begin(tx, actor, interview.id);
      else await this.interviews.update(tx, interview.id, { startsAt: new Date() });
      return interview.id;
    });
  }

  private async ground(tx: Transaction, actor: Actor, input: QuickInterviewInput): Promise<Ground> {
    const [roundId, sectionId] = [input.roundId, input.sectionId].map((id) => (id ? knownId(id) : null));
    const [source, another] = await this.plans.sources(tx, actor, roundId ?? null, sectionId ?? null);
    const members = await this.contents.known(tx, [], input.memberIds);
    mustBeAllowed(actor, 'loops.publish');
    mustBeAllowed(actor, 'candidacies.open');
    const { candidateName, minutes } = validated(quickInterviewSchema, input);
    if (!source) throw invalid('sectionId', 'Nothing is named to ask from. Choose a round of a loop, or a section of a bank.');
    if (another) throw invalid('sectionId', 'A round and a section are both named. Keep one of them.');
    if (members.every(({ role }) => role === 'OBSERVER'))
      throw invalid('memberIds', 'Only observers are named, and they do not score. Choose at least one person who scores.');
    return { source, members, candidateName, minutes };
  }
}
