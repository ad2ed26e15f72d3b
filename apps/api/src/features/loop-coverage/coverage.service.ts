import { Injectable } from '@nestjs/common';
import { coverageOf, minutesOf, type RoundPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId } from '../../platform/graphql/validated.js';
import { DraftService } from '../loop/draft.service.js';
import { DuplicateService } from '../question-duplicate/duplicate.service.js';
import { sectionsAround, wordsOf } from './coverage.query.js';
import type { LoopCoverage } from './coverage.view.js';

type Picked = { roundId: string; questionId: string; text: string };

/** Sections, levels and rounds of a draft; key areas that nobody covers; questions that repeat one another. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftService,
    private readonly duplicates: DuplicateService,
  ) {}

  async coverage(actor: Actor, id: string): Promise<LoopCoverage> {
    const loopId = knownId(id);
    const { rounds, sections, words } = await this.transactions.run(actor.organizationId, async (tx) => {
      const plans = await this.drafts.ofLoop(tx, loopId);
      const ids = plans.flatMap(({ questions }) => questions.map((question) => question.id));
      return { rounds: plans, sections: await sectionsAround(tx, ids), words: await wordsOf(tx, ids) };
    });
    const asked = rounds.map((round) => ({
      id: round.id,
      questions: round.questions.flatMap((question) => {
        const standing = words.get(question.id);
        return standing ? [{ id: question.id, level: question.level, minutes: minutesOf(question).minutes, ...standing }] : [];
      }),
    }));
    const known = new Map(sections.map((section) => [section.id, section]));
    const covered = coverageOf(sections, asked).flatMap((each) => {
      const section = known.get(each.sectionId);
      return section ? [{ ...each, path: section.path, bankName: section.bankName }] : [];
    });
    return { loopId, sections: covered, repeats: await this.repeats(actor, rounds) };
  }

  private async repeats(actor: Actor, rounds: readonly RoundPlan[]): Promise<LoopCoverage['repeats']> {
    const picks = rounds.flatMap(({ id, questions }) =>
      questions.map((question): Picked => ({ roundId: id, questionId: question.id, text: question.text })),
    );
    const found = await this.duplicates.alike(actor, picks.map(({ text }) => text)); // prettier-ignore
    return found.flatMap(({ at, before, similarity }) => {
      const [one, other] = [picks[before], picks[at]];
      if (!one || !other) return [];
      const pair = { otherRoundId: other.roundId, otherQuestionId: other.questionId };
      return [{ roundId: one.roundId, questionId: one.questionId, ...pair, similarity: one.questionId === other.questionId ? 1 : similarity }]; // prettier-ignore
    });
  }
}
