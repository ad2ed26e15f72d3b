import {
  applicableDimensions,
  hearsHandOff,
  showsItem,
  showsRecommendation,
  type ColleagueItem,
  type InterviewState,
  type PlannedQuestion,
  type Recommendation,
  type RevealPolicy,
  type Role,
  type RubricPlan,
  type Visibility,
} from '@strata/domain';
import {
  Scorecard,
  toHandOff,
  toNote,
  toScore,
  type HandOff,
  type HandOffRecord,
  type NoteRecord,
  type ScoreRecord,
  type VersionRecord,
} from '../scorecard/scorecard.view.js';

/** One interview with everything of its room, as the one statement reads it. Times inside lists are ISO text. */
export interface SnapshotRecord {
  id: string;
  candidacy_id: string;
  round_id: string;
  title: string;
  minutes: number;
  time_multiplier: number;
  candidate_name: string;
  pronounced: string | null;
  anonymised: boolean;
  state: InterviewState;
  starts_at: Date | null;
  started_at: Date | null;
  ended_at: Date | null;
  window_ends_at: Date | null;
  not_held_reason: string | null;
  cut_short_reason: string | null;
  reveal_policy: RevealPolicy;
  revealed_at: Date | null;
  current_question_id: string | null;
  rubric: RubricPlan;
  last_seq: number;
  read_at: Date;
  opened_by: string;
  /** By member id: how each of those who asked stands in the candidacy. */
  viewers: Record<string, ViewerRecord>;
  paused_at: Date | null;
  paused_ms: number;
  question_since: Date | null;
  question_paused_ms: number;
  glass_breaks: (Pick<PanelRecord, 'member_id' | 'name' | 'email' | 'role'> & { reason: string; at: string })[];
  questions: { id: string; content: PlannedQuestion; asker_id: string | null; revealed: boolean; unplanned: boolean }[];
  panel: PanelRecord[];
  scores: ScoreRecord[];
  versions: (VersionRecord & Pick<ScoreRecord, 'panelist_id' | 'question_id' | 'dimension_id'>)[];
  notes: (NoteRecord & { panelist_id: string })[];
  hand_offs: HandOffRecord[];
  has_later_round: boolean;
}

/** How one viewer stands in the candidacy. */
export interface ViewerRecord {
  conflicted: boolean;
  broke_glass: boolean;
  has_seen: boolean;
  /** The interviews in which the viewer scores and has not submitted. */
  owes_in: string[];
}

export interface PanelRecord {
  id: string;
  member_id: string;
  name: string;
  email: string;
  role: Role;
  lead: boolean;
  observer: boolean;
  training: boolean;
  replaced: boolean;
  conflicted: boolean;
  submitted: boolean;
  late: boolean;
  recommendation: Recommendation | null;
}

const cellKey = (cell: { panelist_id: string; question_id: string; dimension_id: string }): string =>
  `${cell.panelist_id} ${cell.question_id} ${cell.dimension_id}`;

/** The scorecards of one snapshot, for one viewer. */
export class Scorecards {
  private readonly histories = new Map<string, SnapshotRecord['versions']>();
  private readonly filled = new Map<string, number>();
  private readonly wanted: Map<string, number>;
  private readonly revealed: Set<string>;

  constructor(
    private readonly record: SnapshotRecord,
    private readonly viewerPanelistId: string | null,
    private readonly visibility: Visibility,
    private readonly viewer: ViewerRecord,
  ) {
    const { rubric, questions } = record;
    this.wanted = new Map(questions.map(({ id, content }) => [id, applicableDimensions(rubric, content.dimensionKeys).length]));
    this.revealed = new Set(questions.filter(({ revealed }) => revealed || record.revealed_at !== null).map(({ id }) => id));
    for (const version of record.versions)
      this.histories.set(cellKey(version), [...(this.histories.get(cellKey(version)) ?? []), version]);
    for (const score of record.scores) {
      const place = `${score.panelist_id} ${score.question_id}`;
      if (score.level !== null || score.mark !== null) this.filled.set(place, (this.filled.get(place) ?? 0) + 1);
    }
  }

  /** Cells of a panelist that are scored or marked. */
  committed(panelistId: string): number {
    return this.record.questions.reduce((sum, question) => sum + (this.filled.get(`${panelistId} ${question.id}`) ?? 0), 0);
  }

  /** The questions that a panelist has scored or marked on every dimension that applies. */
  completed(panelistId: string, questionId: string): boolean {
    return (this.filled.get(`${panelistId} ${questionId}`) ?? 0) >= (this.wanted.get(questionId) ?? 0);
  }

  /** One's own card, whole. */
  own(panelist: PanelRecord): Scorecard {
    return this.card(panelist, panelist.recommendation, () => true);
  }

  /** The colleagues' cards as far as the viewer may see them; whoever shows nothing is not among them. */
  colleagues(): Scorecard[] {
    return this.record.panel
      .filter((panelist) => panelist.id !== this.viewerPanelistId && !panelist.observer)
      .map((panelist) => this.colleague(panelist))
      .filter((card) => card.scores.length > 0 || card.notes.length > 0 || card.recommendation !== null);
  }

  /** What earlier rounds handed off, for whoever sits here. */
  handedOffTo(organizationId: string): HandOff[] {
    const { id, hand_offs } = this.record;
    const { conflicted, owes_in } = this.viewer;
    const seated = this.viewerPanelistId !== null;
    return hand_offs
      .filter(
        (each) =>
          each.interview_id !== id && hearsHandOff({ seated, conflicted, owesThere: owes_in.includes(each.interview_id) }),
      )
      .map((each) => toHandOff(each, organizationId));
  }

  /** What this round handed off: to its author always, to others together with the author's recommendation. */
  handedOffBy(organizationId: string): HandOff[] {
    const submitted = new Set(this.record.panel.filter((panelist) => panelist.submitted).map((panelist) => panelist.id));
    const shows = (author: string): boolean =>
      author === this.viewerPanelistId || showsRecommendation(this.visibility, submitted.has(author));
    return this.record.hand_offs
      .filter((each) => each.interview_id === this.record.id && shows(each.panelist_id))
      .map((each) => toHandOff(each, organizationId));
  }

  private historyOf(score: ScoreRecord): readonly VersionRecord[] {
    const versions = this.histories.get(cellKey(score));
    if (versions || !this.revealed.has(score.question_id)) return versions ?? [];
    return [{ ...score, reason: null }];
  }

  private colleague(panelist: PanelRecord): Scorecard {
    const recommendation = showsRecommendation(this.visibility, panelist.submitted) ? panelist.recommendation : null;
    return this.card(panelist, recommendation, (questionId) => showsItem(this.visibility, this.item(panelist, questionId)));
  }

  private item(panelist: PanelRecord, questionId: string): ColleagueItem {
    return {
      submitted: panelist.submitted,
      interviewRevealed: this.record.revealed_at !== null,
      questionRevealed: this.record.questions.some((question) => question.id === questionId && question.revealed),
      questionComplete: this.completed(panelist.id, questionId),
      viewerCompletedQuestion: this.viewerPanelistId !== null && this.completed(this.viewerPanelistId, questionId),
    };
  }

  private card(
    panelist: PanelRecord,
    recommendation: Scorecard['recommendation'],
    shows: (questionId: string) => boolean,
  ): Scorecard {
    const mine = (item: { panelist_id: string; question_id: string }): boolean =>
      item.panelist_id === panelist.id && shows(item.question_id);
    return Object.assign(new Scorecard(), {
      id: panelist.id,
      panelistId: panelist.id,
      submitted: panelist.submitted,
      late: panelist.late,
      scores: this.record.scores.filter(mine).map((score) => toScore(score, this.historyOf(score))),
      notes: this.record.notes.filter(mine).map(toNote),
      recommendation,
    });
  }
}
