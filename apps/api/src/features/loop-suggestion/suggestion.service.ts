import { Injectable } from '@nestjs/common';
import {
  KEPT_MINUTES,
  minutesOf,
  suggestRound,
  type PlannedQuestion,
  type QuestionKind,
  type RoundPlan,
  type RoundSuggestion,
  type RoundWish,
  type SuggestableQuestion,
} from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { knownId, validated } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { DraftService } from '../loop/draft.service.js';
import { QuestionService } from '../question-bank/question.service.js';
import { DuplicateService } from '../question-duplicate/duplicate.service.js';
import { QuestionUseService } from '../question-use/question-use.service.js';
import { heardBefore, sectionChains, sectionTitles, suggestable, type UnratedQuestion } from './suggestable.query.js';
import { suggestQuestionsSchema, type SuggestQuestionsInput } from './suggestion.inputs.js';
import type { RoundProposal, SuggestedQuestion } from './suggestion.view.js';

/** So often a suggestion is made anew without a question that asks nearly the same as another of the loop. */
const MOST_TRIES = 6;

/** What a suggestion rests on. */
interface Ground {
  round: RoundPlan;
  /** Everything that the loop's draft asks, this round's questions too. */
  asked: PlannedQuestion[];
  pool: UnratedQuestion[];
  wish: RoundWish;
}

/** A round that stands in no loop yet, to be filled. */
export interface UnplannedRound {
  /** Null: every kind. */
  kind: QuestionKind | null;
  sectionIds: readonly string[];
  /** Whole minutes of questions. */
  minutes: number;
  /** Keys of the dimensions that its rubric scores. */
  rubricKeys: readonly string[];
}

export type FilledRound = Pick<RoundProposal, 'left' | 'questions' | 'alikeLeftOut'>;

/** Questions that would fill a round to its time box, with the reasons; picking them is left to a person. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftService,
    private readonly questions: QuestionService,
    private readonly candidacies: CandidacyService,
    private readonly uses: QuestionUseService,
    private readonly duplicates: DuplicateService,
  ) {}

  async suggest(actor: Actor, input: SuggestQuestionsInput): Promise<RoundProposal> {
    const { round, asked, pool, wish } = await this.transactions.run(actor.organizationId, (tx) => this.ground(tx, actor, input));
    const rated = await this.rated(actor, pool);
    const texts = new Map(pool.map(({ id, text }) => [id, text]));
    const { suggestion, leftOut } = await this.withoutRepeats(actor, rated, wish, texts, asked.map(({ text }) => text)); // prettier-ignore
    const { left, uncovered } = suggestion;
    const questions = await this.shown(actor, suggestion);
    return { roundId: round.id, minutes: wish.minutes, left, questions, uncovered, alikeLeftOut: leftOut };
  }

  /** The same for rounds that stand in no loop yet, one after the other: what one asks, those after it leave out. */
  async fill(actor: Actor, rounds: readonly UnplannedRound[]): Promise<FilledRound[]> {
    const filled: FilledRound[] = [];
    for (const { kind, sectionIds, minutes, rubricKeys } of rounds) {
      const before = filled.flatMap(({ questions }) => questions.map(({ question }) => question));
      const wish: RoundWish = {
        ...{ minutes, rubricKeys, sectionIds, mustHave: [], standing: [], roleLevel: null, version: 1 },
        taken: new Set(before.map(({ id }) => id)),
      };
      const wanted = { loopId: null, version: wish.version, sectionIds, kind };
      const pool = await this.transactions.run(actor.organizationId, (tx) => suggestable(tx, wanted));
      const texts = new Map(pool.map(({ id, text }) => [id, text]));
      const rated = await this.rated(actor, pool);
      const { suggestion, leftOut } = await this.withoutRepeats(actor, rated, wish, texts, before.map(({ text }) => text)); // prettier-ignore
      filled.push({ left: suggestion.left, questions: await this.shown(actor, suggestion), alikeLeftOut: leftOut });
    }
    return filled;
  }

  private async shown(actor: Actor, { picks }: RoundSuggestion): Promise<SuggestedQuestion[]> {
    const ids = picks.map(({ id }) => id);
    const shown = await this.transactions.run(actor.organizationId, (tx) => this.questions.shown(tx, ids));
    return shown.flatMap((question) => {
      const pick = picks.find(({ id }) => id === question.id);
      return pick ? [{ question, minutes: pick.minutes, reasons: pick.reasons }] : [];
    });
  }

  private async ground(tx: Transaction, actor: Actor, input: SuggestQuestionsInput): Promise<Ground> {
    const { loopId, rounds, round, version } = await this.drafts.around(tx, knownId(input.roundId));
    const titles = await this.knownSections(tx, [...input.sectionIds, ...input.mustHaveSectionIds].map(knownId));
    const unwanted = [...new Set(input.withoutQuestionIds.map(knownId))];
    if ((await this.questions.planned(tx, unwanted)).size < unwanted.length) throw new NotFound();
    const candidacy = input.candidacyId ? await this.candidacies.one(tx, actor, knownId(input.candidacyId)) : null;
    mustBeAllowed(actor, 'loops.draft');
    const { roleLevel, minutes } = validated(suggestQuestionsSchema, input);
    const sectionIds = [...new Set(input.sectionIds.map(knownId))];
    const mustHave = [...new Set(input.mustHaveSectionIds.map(knownId))];
    const elsewhere = rounds.filter(({ id }) => id !== round.id).flatMap(({ questions }) => questions.map(({ id }) => id));
    const heard = candidacy ? await heardBefore(tx, candidacy.id) : [];
    const chains = await sectionChains(tx, round.questions.map(({ id }) => id)); // prettier-ignore
    const wish: RoundWish = {
      ...{ minutes: minutes ?? minutesLeft(round), roleLevel, version },
      sectionIds: sectionIds.length > 0 ? [...sectionIds, ...mustHave] : [],
      mustHave: mustHave.map((id) => ({ id, title: titles.get(id) ?? '' })),
      rubricKeys: round.rubric.dimensions.map(({ key }) => key),
      standing: round.questions.map(({ id, level }) => ({ id, level, sectionIds: chains.get(id) ?? [] })),
      taken: new Set([...elsewhere, ...heard, ...unwanted]),
    };
    const pool = await suggestable(tx, { loopId, version, sectionIds: wish.sectionIds, kind: null });
    return { round, asked: rounds.flatMap(({ questions }) => questions), pool, wish };
  }

  private async knownSections(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
    const titles = await sectionTitles(tx, ids);
    if (ids.some((id) => !titles.has(id))) throw new NotFound();
    return titles;
  }

  private async rated(actor: Actor, pool: readonly UnratedQuestion[]): Promise<SuggestableQuestion[]> {
    const healths = await this.uses.healths(actor, pool.map(({ id }) => id)); // prettier-ignore
    return pool.map((question) => {
      const { separation, mean } = healths.get(question.id) ?? {};
      return { ...question, separation: separation?.value ?? null, mean: mean?.value ?? null };
    });
  }

  // Likeness is looked for among the few that were found rather than in the whole pool; what repeats another makes room for the next.
  private async withoutRepeats(
    actor: Actor,
    pool: readonly SuggestableQuestion[],
    wish: RoundWish,
    texts: ReadonlyMap<string, string>,
    asked: readonly string[],
  ): Promise<{ suggestion: RoundSuggestion; leftOut: number }> {
    const taken = new Set(wish.taken);
    for (let tries = 1; ; tries += 1) {
      const suggestion = suggestRound(pool, { ...wish, taken });
      const found = suggestion.picks.map(({ id }) => texts.get(id) ?? '');
      const repeats = await this.duplicates.inside(actor, [...asked, ...found]);
      const repeating = new Set(repeats.flatMap(({ at }) => suggestion.picks[at - asked.length]?.id ?? []));
      for (const id of repeating) taken.add(id);
      const done = repeating.size === 0 || tries === MOST_TRIES;
      if (done) return { suggestion: without(suggestion, repeating), leftOut: taken.size - wish.taken.size };
    }
  }
}

function minutesLeft({ minutes, questions }: RoundPlan): number {
  const planned = questions.reduce((sum, question) => sum + minutesOf(question).minutes, 0);
  return Math.max(0, minutes - KEPT_MINUTES - planned);
}

function without(suggestion: RoundSuggestion, ids: ReadonlySet<string>): RoundSuggestion {
  const out = suggestion.picks.filter(({ id }) => ids.has(id));
  const left = suggestion.left + out.reduce((sum, { minutes }) => sum + minutes, 0);
  return { ...suggestion, left, picks: suggestion.picks.filter(({ id }) => !ids.has(id)) };
}
