import { Injectable } from '@nestjs/common';
import { formulaOfCopies, KEPT_MINUTES, questionsWithin, rubricOfKind, type LoopFormula, type LoopPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid } from '../../platform/graphql/validated.js';
import type { Member } from '../identity/identity.view.js';
import { DraftService, type RoundAmongOthers } from '../loop/draft.service.js';
import { LoopService } from '../loop/loop.service.js';
import { WholeDraftService, type WholeRound } from '../loop-proposal/whole-draft.service.js';
import { SuggestionService } from '../loop-suggestion/suggestion.service.js';
import { RubricService } from '../rubric/rubric.service.js';
import { sectionAsked, type SectionAsked } from './section.query.js';

const LONGEST_TITLE = 170;

/** Where a quick interview takes its questions from. */
export type Source =
  | { from: 'ROUND'; template: RoundAmongOthers; role: string; formula: LoopFormula | undefined }
  | { from: 'SECTION'; id: string; section: SectionAsked; rubric: { id: string; keys: string[] } | null };

/** What a quick interview is planned as. */
export interface QuickPlan {
  role: string;
  round: WholeRound;
  /** What the template's formula says of the round, by the template's id. */
  formula: { rounds: LoopFormula; templateId: string } | null;
}

/** The loop of one round behind a quick interview. */
@Injectable()
export class QuickPlanService {
  constructor(
    private readonly drafts: DraftService,
    private readonly loops: LoopService,
    private readonly rubrics: RubricService,
    private readonly suggesting: SuggestionService,
    private readonly wholes: WholeDraftService,
  ) {}

  /** Every source that is named; strange and missing ids answer alike. */
  async sources(tx: Transaction, actor: Actor, roundId: string | null, sectionId: string | null): Promise<Source[]> {
    return [
      ...(roundId ? [await this.ofRound(tx, actor, roundId)] : []),
      ...(sectionId ? [await this.ofSection(tx, sectionId)] : []),
    ];
  }

  /** What the source has for an interview of so many whole minutes; refused where nothing of it fits. */
  async plan(actor: Actor, source: Source, minutes: number): Promise<QuickPlan> {
    return source.from === 'ROUND' ? fromRound(source, minutes) : this.fromSection(actor, source, minutes);
  }

  /** Writes the loop and publishes it; answers the version. */
  async publish(
    tx: Transaction,
    actor: Actor,
    { role, round, formula }: QuickPlan,
    members: readonly Member[],
  ): Promise<LoopPlan> {
    const title = `Quick interview: ${round.title}`;
    const loopId = await this.wholes.begin(tx, actor, { title, role, rounds: [round], members, quick: true });
    const [begun] = await this.drafts.ofLoop(tx, loopId);
    if (formula && begun)
      await this.loops.keepFormula(tx, loopId, formulaOfCopies(formula.rounds, new Map([[formula.templateId, begun.id]])));
    await this.loops.freeze(tx, actor, loopId);
    return this.loops.plan(tx, loopId, 1);
  }

  private async ofRound(tx: Transaction, actor: Actor, roundId: string): Promise<Source> {
    const template = await this.drafts.around(tx, roundId);
    const { role } = await this.loops.one(tx, actor, template.loopId);
    return { from: 'ROUND', template, role, formula: await this.drafts.formula(tx, template.loopId, [template.round]) };
  }

  private async ofSection(tx: Transaction, id: string): Promise<Source> {
    const section = await sectionAsked(tx, id);
    if (!section) throw new NotFound();
    const rubric = section.kind && rubricOfKind(section.kind, await this.rubrics.publishedList(tx));
    const scored = rubric ? { id: rubric.id, keys: rubric.dimensions.map(({ key }) => key) } : null;
    return { from: 'SECTION', id, section, rubric: scored };
  }

  private async fromSection(
    actor: Actor,
    { id, section, rubric }: Extract<Source, { from: 'SECTION' }>,
    minutes: number,
  ): Promise<QuickPlan> {
    if (!rubric) throw invalid('sectionId', `“${section.title}” has no question to ask. Choose another section, or write one.`);
    const unplanned = { kind: null, sectionIds: [id], minutes: minutes - KEPT_MINUTES, rubricKeys: rubric.keys };
    const [filled] = await this.suggesting.fill(actor, [unplanned]);
    const questionIds = filled?.questions.map(({ question }) => question.id) ?? [];
    if (questionIds.length === 0) throw invalid('minutes', `No question of “${section.title}” fits into ${minutes} minutes. Take more, or choose another section.`); // prettier-ignore
    const round = { title: section.title.slice(0, LONGEST_TITLE), minutes, revealPolicy: 'ROUND_END' as const };
    return { role: section.bankName, round: { ...round, rubricId: rubric.id, questionIds }, formula: null };
  }
}

function fromRound({ template: { round }, role, formula }: Extract<Source, { from: 'ROUND' }>, minutes: number): QuickPlan {
  const { id: templateId, title, revealPolicy, rubric, questions } = round;
  if (questions.length === 0)
    throw invalid('roundId', `“${title}” asks nothing yet. Pick its questions, or choose another round.`);
  const questionIds = questionsWithin(questions, minutes - KEPT_MINUTES).map(({ id }) => id);
  if (questionIds.length === 0)
    throw invalid('minutes', `No question of “${title}” fits into ${minutes} minutes. Take more, or choose another round.`);
  return {
    role,
    round: { title: title.slice(0, LONGEST_TITLE), minutes, revealPolicy, rubricId: rubric.id, questionIds },
    formula: formula ? { rounds: formula, templateId } : null,
  };
}
