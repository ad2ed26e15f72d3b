import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { movedTo } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { RubricService } from '../rubric/rubric.service.js';
import { SkillService } from '../skill/skill.service.js';
import { DraftService } from './draft.service.js';
import { addRoundSchema, updateRoundSchema, type AddRoundInput, type UpdateRoundInput } from './loop.inputs.js';
import { LoopService } from './loop.service.js';
import { StaleRoundProblem, type Loop, type Round } from './loop.view.js';
import { RoundRow } from './round.entity.js';

export type RoundWanted = Pick<RoundRow, 'title' | 'minutes' | 'revealPolicy' | 'rubricId'> &
  Partial<Pick<RoundRow, 'requiredSkills'>>;

/** The rounds of a draft: added, changed, moved and removed; what was published stays. */
@Injectable()
export class RoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly drafts: DraftService,
    private readonly rubrics: RubricService,
    private readonly skills: SkillService,
  ) {}

  async add(actor: Actor, input: AddRoundInput): Promise<Round> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const loop = await this.drafts.lock(tx, knownId(input.loopId));
      const rubric = await this.rubrics.plan(tx, input.rubricId);
      mustBeAllowed(actor, 'loops.draft');
      const wanted = validated(addRoundSchema, input);
      const requiredSkills = this.skills.read('requiredSkills', input.requiredSkills ?? []);
      const id = await this.begin(tx, loop.id, { ...wanted, rubricId: rubric.id, requiredSkills });
      return this.drafts.settledRound(tx, { id, loopId: loop.id });
    });
  }

  /** Writes a round without questions to the end of a loop that is held, and answers its id; the rubric is a published one. */
  async begin(tx: Transaction, loopId: string, wanted: RoundWanted): Promise<string> {
    await this.drafts.mustAllow(tx, wanted.revealPolicy);
    const position = (await this.order(tx, loopId)).length;
    const row = { organizationId: tx.organizationId, id: randomUUID(), loopId, position, revision: 1, ...wanted };
    await tx.repository(RoundRow).insert(row);
    return row.id;
  }

  /** Copies a round of any draft to the end of a loop that is held, with what it asks and, if wanted, who sits in it; answers its id. */
  async copy(tx: Transaction, roundId: string, loopId: string, withPanel: boolean): Promise<string> {
    const id = randomUUID();
    const parameters = [tx.organizationId, roundId, id];
    await tx.query(
      `INSERT INTO rounds (organization_id, id, loop_id, position, title, minutes, reveal_policy, rubric_id, required_skills)
       SELECT $1, $3, $4, (SELECT count(*) FROM rounds WHERE organization_id = $1 AND loop_id = $4), title, minutes, reveal_policy, rubric_id, required_skills
       FROM rounds WHERE organization_id = $1 AND id = $2`,
      [...parameters, loopId],
    );
    if (withPanel)
      await tx.query(
        `INSERT INTO seats (organization_id, round_id, member_id, position, lead, observer, training)
         SELECT $1, $3, member_id, position, lead, observer, training FROM seats WHERE organization_id = $1 AND round_id = $2`,
        parameters,
      );
    await tx.query(
      `INSERT INTO round_questions (organization_id, round_id, question_id, position, asker_id)
       SELECT $1, $3, question_id, position, CASE WHEN $4::boolean THEN asker_id END FROM round_questions WHERE organization_id = $1 AND round_id = $2`,
      [...parameters, withPanel],
    );
    return id;
  }

  async update(actor: Actor, input: UpdateRoundInput): Promise<Round> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(input.roundId));
      const rubricId = input.rubricId ? (await this.rubrics.plan(tx, input.rubricId)).id : round.rubricId;
      mustBeAllowed(actor, 'loops.draft');
      const {
        title = round.title,
        minutes = round.minutes,
        revealPolicy = round.revealPolicy,
      } = validated(updateRoundSchema, input);
      const requiredSkills = this.skills.read('requiredSkills', input.requiredSkills ?? round.requiredSkills);
      if (input.revealPolicy) await this.drafts.mustAllow(tx, revealPolicy);
      if ((input.expectedRevision ?? round.revision) !== round.revision)
        throw new Refusal(new StaleRoundProblem(await this.drafts.shownRound(tx, round)));
      const where = { organizationId: tx.organizationId, id: round.id };
      await tx
        .repository(RoundRow)
        .update(where, { title, minutes, revealPolicy, rubricId, requiredSkills, revision: round.revision + 1 });
      return this.drafts.settledRound(tx, round);
    });
  }

  async move(actor: Actor, roundId: string, position: number): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(roundId));
      mustBeAllowed(actor, 'loops.draft');
      const moved = movedTo(await this.order(tx, round.loopId), round.id, position);
      if (!moved) throw invalid('position', 'The loop has no such place. Count its rounds from 0.');
      return this.arranged(tx, actor, round.loopId, moved);
    });
  }

  async remove(actor: Actor, roundId: string): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const round = await this.drafts.lockRound(tx, knownId(roundId));
      mustBeAllowed(actor, 'loops.draft');
      await tx.repository(RoundRow).delete({ organizationId: tx.organizationId, id: round.id });
      return this.arranged(tx, actor, round.loopId, await this.order(tx, round.loopId));
    });
  }

  private async order(tx: Transaction, loopId: string): Promise<string[]> {
    const rows = await tx
      .repository(RoundRow)
      .find({ where: { organizationId: tx.organizationId, loopId }, order: { position: 'ASC', id: 'ASC' } });
    return rows.map((row) => row.id);
  }

  private async arranged(tx: Transaction, actor: Actor, loopId: string, order: string[]): Promise<Loop> {
    await tx.query(
      `UPDATE rounds SET position = place - 1 FROM unnest($3::uuid[]) WITH ORDINALITY wanted (round_id, place)
       WHERE organization_id = $1 AND loop_id = $2 AND id = round_id`,
      [tx.organizationId, loopId, order],
    );
    await this.drafts.settle(tx, loopId);
    return this.loops.one(tx, actor, loopId);
  }
}
