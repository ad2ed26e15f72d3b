import { Injectable } from '@nestjs/common';
import type { RecordDocument } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Candidacy } from '../candidacy/candidacy.view.js';
import { DebriefService } from '../debrief/debrief.service.js';
import type { Debrief } from '../debrief/debrief.view.js';
import { DecisionService } from '../debrief/decision.service.js';
import { DissentService } from '../debrief/dissent.service.js';
import { MemberService } from '../identity/member.service.js';
import { LoopService } from '../loop/loop.service.js';
import { ACCESS, DISCUSSED, REVEALS, type AccessRecord, type DiscussedRecord } from './record.query.js';
import { recordedRound, type RevealRecord } from './recorded-rounds.view.js';

type Facts = Pick<RecordDocument, 'madeAt' | 'madeBy' | 'decisions' | 'dissents' | 'discussed' | 'access'> & {
  reveals: Map<string, RevealRecord>;
};

/** Gathers a candidacy's record as its maker sees it: a value that is withheld from them is not in it, and why is. */
@Injectable()
export class RecordDocumentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly debriefs: DebriefService,
    private readonly decisions: DecisionService,
    private readonly dissents: DissentService,
    private readonly loops: LoopService,
    private readonly members: MemberService,
  ) {}

  async of(actor: Actor, candidacy: Candidacy): Promise<RecordDocument> {
    const debrief = await this.debriefs.debrief(actor, candidacy.id);
    const agreement = await this.debriefs.agreement(actor, debrief);
    const loop = await this.loops.published(actor, candidacy.loopId, candidacy.loopVersion);
    const facts = await this.transactions.run(actor.organizationId, (tx) => this.facts(tx, actor, debrief));
    const { formula, coverage } = debrief.basis;
    const { id, candidateName, openedAt, loopId, loopVersion } = candidacy;
    return {
      form: 'strata-record/1',
      madeAt: facts.madeAt,
      madeBy: facts.madeBy,
      candidacy: { id, candidateName, openedAt: openedAt.toISOString(), loopId, loopVersion, loop: loop.title, role: loop.role },
      formula,
      composite: debrief.composite ?? { value: null, low: null, high: null, withheldBecause: 'nothing was scored' },
      mustHaves: debrief.gates.map(({ interviewTitle, dimensionName, minimum, reached, passed }) => ({
        ...{ round: interviewTitle, dimension: dimensionName },
        ...{ minimum, reached, passed },
      })),
      coverage,
      agreement: agreement.map(({ dimensionKey, equal, withinOne, apart, words }) => ({
        dimensionKey,
        equal,
        withinOne,
        apart,
        words,
      })),
      rounds: debrief.interviews.map((room) => recordedRound(room, facts.reveals.get(room.id))),
      decisions: facts.decisions,
      dissents: facts.dissents,
      discussed: facts.discussed,
      access: facts.access,
    };
  }

  private async facts(tx: Transaction, actor: Actor, debrief: Debrief): Promise<Facts> {
    const place = [tx.organizationId, debrief.candidacyId];
    const reveals = await tx.query<RevealRecord>(REVEALS, place);
    const access = await tx.query<AccessRecord>(ACCESS, place);
    const discussed = await tx.query<DiscussedRecord>(DISCUSSED, [...place, debrief.agenda.map(({ key }) => key)]);
    // What was decided tells what others thought, so a maker who still owes a scorecard does not read it here either.
    const decisions = debrief.decision ? await this.decisions.all(tx, debrief.candidacyId) : [];
    const dissents = debrief.decision ? await this.dissents.all(tx, debrief.candidacyId) : [];
    const ids = [...access, ...discussed].flatMap(({ member_id }) => member_id ?? []);
    const members = await this.members.named(tx, [...ids, actor.memberId]);
    const nameOf = (id: string): string => members.get(id)?.name ?? 'a former member';
    return {
      madeAt: new Date().toISOString(),
      madeBy: nameOf(actor.memberId),
      reveals: new Map(reveals.map((reveal) => [reveal.id, reveal])),
      decisions: decisions.map(({ by, at, outcome, reasonCode, rationale, againstFormula }) => ({
        ...{ outcome, reasonCode, rationale, againstFormula },
        by: by.name,
        at: at.toISOString(),
      })),
      dissents: dissents.map(({ by, text, at }) => ({ by: by.name, text, at: at.toISOString() })),
      discussed: discussed.map(({ split_key, note, member_id, at }) => ({
        about: titleOf(debrief, split_key),
        note,
        by: nameOf(member_id),
        at: at.toISOString(),
      })),
      access: access.map(({ at, member_id, act, reason }) => ({
        at: at.toISOString(),
        by: member_id && nameOf(member_id),
        act,
        reason,
      })),
    };
  }
}

function titleOf({ agenda }: Debrief, key: string): string {
  const item = agenda.find((each) => each.key === key);
  return item ? `${item.dimensionName}: ${item.title}` : key;
}
