import type { OutboxState } from '../../shared/api/outbox-status.js';
import { clearDesk, follow, lookAt, lookBy, movedOn, refocused, shownQuestion } from './desk.js';
import type { Desk } from './desk.js';
import { dimensionsOf, emptyDimensions, isAmendOnly, levelsOf, noteOn, valueOn } from './room-cells.js';
import type { Dimension, HandOffLabel, Interview, Question } from './room-queries.js';
import { knownRevision, ownHandOff, pendingWrites, withPending } from './room-view.js';
import type { RoomView } from './room-view.js';
import { cellOf, contentOf, sameValue, valueWords } from './room-writes.js';
import type { NoteContent, RoomWrite, Value } from './room-writes.js';

/** A score that can still be taken back. */
export interface LastPress {
  words: string;
  cells: { questionId: string; dimensionId: string; before: Value; after: Value }[];
  until: number;
}

interface SessionState {
  desk: Desk;
  lastPress: LastPress | null;
  /** The newest thing to say to a screen reader. */
  said: string;
}

interface SessionParts {
  readView(): RoomView | undefined;
  outbox: { snapshot(): OutboxState<RoomWrite>; press(cell: string, write: RoomWrite, knownRevision: number): Promise<void> };
  now?(): number;
}

const amendWords = 'Change it with a reason.';
const undoMs = 5000;
/** After the lead moved this screen, keys wait this long: a hand on its way meant the question before. */
const arrivalMs = 700;

/** One panelist's hand in the room: reads the newest view at every press, so that what is stored is what was pressed. */
export class RoomSession {
  private state: SessionState = { desk: clearDesk, lastPress: null, said: '' };
  private readonly listeners = new Set<() => void>();
  private shownId: string | null = null;
  private knownIds: ReadonlySet<string> | null = null;
  private arrivedAt = -Infinity;
  private undoTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: SessionParts) {}

  readonly snapshot = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The room with everything that is still on the way. */
  interview(): Interview | undefined {
    const view = this.parts.readView();
    const writes = pendingWrites(this.parts.outbox.snapshot().items);
    return view && withPending(view.interview, writes, new Date(this.now()).toISOString());
  }

  /** Called whenever the room may have changed: sees when the lead takes this screen to another question. */
  observe(): void {
    const interview = this.interview();
    if (interview) this.hearOfAdded(interview);
    const shown = interview && shownQuestion(interview, this.state.desk);
    if (!interview || !shown || shown.id === this.shownId) return;
    const arrived = this.shownId !== null;
    this.shownId = shown.id;
    this.show({ desk: refocused(interview, this.state.desk) });
    if (!arrived) return;
    this.arrivedAt = this.now();
    this.say(`The lead moved to question ${interview.questions.indexOf(shown) + 1}. ${shown.text}`);
  }

  /** Scores the focused dimension of the shown question and moves on inside the question. */
  pressKey(value: Value): void {
    this.observe();
    if (this.now() - this.arrivedAt < arrivalMs) return this.say('The question has just changed. Press again to score it.');
    const interview = this.interview();
    const question = interview && shownQuestion(interview, this.state.desk);
    const dimension = interview && question && dimensionsOf(interview, question)[this.state.desk.dimension];
    if (!question || !dimension) return;
    this.score(question, dimension, value, true);
  }

  /** Scores one cell; a level that the dimension does not have changes nothing and says so. */
  score(question: Question, dimension: Dimension, value: Value, moveOn: boolean): void {
    const interview = this.interview();
    if (!interview?.can.score || this.state.desk.blanked) return;
    if (isAmendOnly(interview, question.id, dimension.id)) return this.say(amendWords);
    const levels = levelsOf(dimension);
    if (value.level !== null && !levels.includes(value.level))
      return this.say(`${dimension.name} goes from ${levels[0]} to ${levels.at(-1)}.`);
    this.write(
      interview,
      [{ questionId: question.id, dimensionId: dimension.id, value }],
      `${dimension.name}: ${valueWords(value)}`,
    );
    const desk = { ...this.state.desk, dimension: dimensionsOf(interview, question).findIndex(({ id }) => id === dimension.id) };
    this.show({ desk: moveOn ? movedOn(interview, desk) : desk });
  }

  /** Marks the empty cells of these questions as not asked. */
  markRest(questions: readonly Question[]): void {
    const interview = this.interview();
    if (!interview?.can.score || this.state.desk.blanked) return;
    const value: Value = { level: null, mark: 'NOT_ASKED' };
    const cells = questions.flatMap((question) =>
      emptyDimensions(interview, question).map(({ id }) => ({ questionId: question.id, dimensionId: id, value })),
    );
    if (cells.length > 0) this.write(interview, cells, `${cells.length} marked as not asked`);
  }

  markRestOfShown(): void {
    const interview = this.interview();
    const question = interview && shownQuestion(interview, this.state.desk);
    if (question) this.markRest([question]);
  }

  markRestOfRound(): void {
    this.markRest(this.interview()?.questions ?? []);
  }

  /** Takes the last score back, within five seconds. */
  undo(): void {
    const { lastPress } = this.state;
    const interview = this.interview();
    if (!lastPress || !interview || this.now() > lastPress.until) return;
    if (interview.can.amend) {
      this.show({ lastPress: null });
      return this.say(amendWords);
    }
    const still = lastPress.cells.filter((cell) =>
      sameValue(valueOn(interview.myScorecard, cell.questionId, cell.dimensionId), cell.after),
    );
    for (const { questionId, dimensionId, before } of still)
      void this.send(interview, { kind: 'score', questionId, dimensionId, ...before });
    this.show({ lastPress: null });
    this.say(`Undone. ${lastPress.words}`);
  }

  /** Changes what stands on a note, its text or what is ticked beside it; resolves when the device has kept it. */
  async writeNote(questionId: string, change: Partial<NoteContent>): Promise<void> {
    const interview = this.interview();
    if (!interview) return;
    const before = contentOf(noteOn(interview.myScorecard, questionId));
    const after = { ...before, ...change };
    if (JSON.stringify(after) !== JSON.stringify(before)) await this.send(interview, { kind: 'note', questionId, ...after });
  }

  /** What the panels of later rounds should probe; an empty text takes it back. Resolves when the device has kept it. */
  async handOff(label: HandOffLabel, text: string): Promise<void> {
    const interview = this.interview();
    if (!interview) return;
    const known = ownHandOff(interview);
    if ((known?.text ?? '') === text && (text === '' || known?.label === label)) return;
    await this.send(interview, { kind: 'hand-off', label, text });
  }

  lookBy(step: 1 | -1): void {
    this.look((interview, desk) => lookBy(interview, desk, step));
  }

  lookAt(questionId: string): void {
    this.look((interview, desk) => lookAt(interview, desk, questionId));
  }

  follow(): void {
    this.look(follow);
  }

  focusDimension(dimension: Dimension): void {
    const interview = this.interview();
    const question = interview && shownQuestion(interview, this.state.desk);
    const place = question ? dimensionsOf(interview, question).findIndex(({ id }) => id === dimension.id) : -1;
    if (place >= 0 && place !== this.state.desk.dimension) this.show({ desk: { ...this.state.desk, dimension: place } });
  }

  /** While a note is written its question stays on the screen. */
  writingOn(questionId: string | null): void {
    if (questionId === this.state.desk.writingOn) return;
    this.show({ desk: { ...this.state.desk, writingOn: questionId } });
    this.observe();
  }

  toggleBlank(): void {
    const blanked = !this.state.desk.blanked;
    this.show({ desk: { ...this.state.desk, blanked }, lastPress: null });
    this.say(blanked ? 'Hints, scores and notes are covered.' : 'Hints, scores and notes are back.');
  }

  showMap(mapOpen: boolean): void {
    this.show({ desk: { ...this.state.desk, mapOpen } });
  }

  say(said: string): void {
    this.show({ said });
  }

  close(): void {
    clearTimeout(this.undoTimer);
    this.listeners.clear();
  }

  /** A question that was added while this screen was open is said once. */
  private hearOfAdded({ questions }: Interview): void {
    const known = this.knownIds;
    this.knownIds = new Set(questions.map(({ id }) => id));
    const added = questions.find(({ id }) => known && !known.has(id));
    if (added) this.say(`Question ${questions.indexOf(added) + 1} was added. ${added.text}`);
  }

  private look(change: (interview: Interview, desk: Desk) => Desk): void {
    const interview = this.interview();
    if (!interview) return;
    const desk = change(interview, this.state.desk);
    const shown = shownQuestion(interview, desk);
    this.shownId = shown?.id ?? null;
    this.show({ desk });
    if (shown) this.say(`Question ${interview.questions.indexOf(shown) + 1} of ${interview.questions.length}. ${shown.text}`);
  }

  private write(interview: Interview, cells: { questionId: string; dimensionId: string; value: Value }[], words: string): void {
    const taken = cells.map(({ questionId, dimensionId, value }) => {
      const before = valueOn(interview.myScorecard, questionId, dimensionId);
      return { questionId, dimensionId, before, after: value };
    });
    for (const { questionId, dimensionId, value } of cells)
      void this.send(interview, { kind: 'score', questionId, dimensionId, ...value });
    clearTimeout(this.undoTimer);
    // What can only be amended from here on cannot be taken back in silence.
    if (interview.can.amend) return this.show({ lastPress: null, said: words });
    this.undoTimer = setTimeout(() => this.show({ lastPress: null }), undoMs);
    this.show({ lastPress: { words, cells: taken, until: this.now() + undoMs }, said: words });
  }

  private send(interview: Interview, write: Unplaced<RoomWrite>): Promise<void> {
    const placed: RoomWrite = { ...write, interviewId: interview.id };
    const known = this.parts.readView()?.interview ?? interview;
    return this.parts.outbox.press(cellOf(placed), placed, knownRevision(known, placed));
  }

  private now(): number {
    return (this.parts.now ?? Date.now)();
  }

  private show(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

type Unplaced<Write> = Write extends RoomWrite ? Omit<Write, 'interviewId'> : never;
