import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import { PanelChanged, PanelistReplaced } from './interview.events.js';
import type { ReplacePanelistInput } from './interview.inputs.js';
import { InterviewService } from './interview.service.js';
import { PanelJournalService } from './panel-journal.service.js';
import { PanelService } from './panel.service.js';

/** One member takes another's place, before the round or in the middle of it. What was scored until then stays and is counted. */
@Injectable()
export class ReplacementService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly panels: PanelService,
    private readonly candidacies: CandidacyService,
    private readonly members: MemberService,
    private readonly journal: PanelJournalService,
  ) {}

  async replace(actor: Actor, input: ReplacePanelistInput): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview, panel } = await this.panels.enterToChange(tx, actor, input.interviewId);
      const leaving = await this.members.one(tx, input.memberId);
      const coming = await this.members.one(tx, input.byMemberId);
      const seat = panel.find((panelist) => panelist.memberId === leaving.id);
      if (!seat || seat.replacedAt) throw invalid('memberId', `${leaving.name} does not sit in this interview.`);
      if (panel.some((panelist) => panelist.memberId === coming.id && !panelist.replacedAt))
        throw invalid('byMemberId', `${coming.name} sits in this interview already. Choose somebody else.`);
      const { lead, observer, training } = seat;
      await this.panels.mustSuit(tx, interview.candidacyId, coming, seat, 'byMemberId');
      if (await this.interviews.hasWritten(tx, seat.id)) {
        await this.panels.vacate(tx, seat.id, 'replaced_at');
        await tx.announce(new PanelistReplaced(interview.id, interview.candidacyId, seat.id));
      } else {
        await this.panels.vacate(tx, seat.id, 'removed_at');
        await this.panels.leave(tx, interview.candidacyId, leaving.id);
      }
      const comingId = await this.panels.upsert(tx, interview.id, coming.id, panel.length, { lead, observer, training });
      if (lead) await this.interviews.giveLead(tx, interview.id, comingId);
      await this.interviews.passQuestions(tx, seat.id, comingId);
      await this.candidacies.admit(tx, interview.candidacyId, [coming.id]);
      for (const { id } of [leaving, coming]) await this.journal.changed(tx, actor, interview.id, 'panelist replaced', id);
      await tx.announce(new PanelChanged(interview.id, interview.candidacyId));
    });
  }
}
