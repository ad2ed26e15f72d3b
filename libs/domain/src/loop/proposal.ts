import { KEPT_MINUTES, ROUND_MINUTES } from '../loop.js';
import { QUESTION_KINDS, type QuestionKind, type QuestionLevel } from '../question.js';
import { minutesOf } from '../question-rules.js';

/** A section of a bank with the living questions that stand right under it; without those for the candidate to ask. */
export interface OutlinedSection {
  id: string;
  parentId: string | null;
  title: string;
  questions: readonly { kind: QuestionKind; level: QuestionLevel | null; minutes: number | null }[];
}

/** A round as a bank would have it. */
export interface RoundAhead {
  kind: QuestionKind;
  /** The sections that it asks from, with all inside them. */
  sectionIds: string[];
  /** Its time box in whole minutes, with those kept for the candidate's own questions. */
  minutes: number;
}

/** What a round ahead is called, and what it rests on. */
export interface RoundNaming {
  title: string;
  /** One sentence. */
  because: string;
}

interface Topic {
  id: string;
  title: string;
  /** Whole minutes of each of its questions of the kind. */
  times: number[];
}

const BOXES = [15, 30, 45, ROUND_MINUTES.usual];
const BOX_STEP = 15;
const MOST_ROUNDS_OF_KNOWLEDGE = 3;
const LONGEST_TITLE = 60;
const KIND_TITLES = { CODING: 'Coding', DESIGN: 'System design', BEHAVIORAL: 'Behavioral' };
const KIND_NAMES: Record<QuestionKind, string> = {
  KNOWLEDGE: 'knowledge',
  CODING: 'coding',
  DESIGN: 'design',
  BEHAVIORAL: 'behavioral',
};

const sumOf = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0);
const allOf = (topics: readonly Topic[]): number[] => topics.flatMap(({ times }) => times);

/**
 * Rounds for what a bank asks, in the order in which they would be held: what a person knows, by sections that stand beside each
 * other, in at most three rounds; then a round each of coding, design and behavior, where the bank has such questions. `within`
 * narrows it to some sections with all inside them; empty: the whole bank. Equal input gives equal rounds; a bank without
 * questions gives none. A time box is the shortest of 15, 30, 45 and 60 minutes that holds all its questions, else 60, and always
 * holds the shortest question.
 */
export function proposeRounds(outline: readonly OutlinedSection[], within: readonly string[] = []): RoundAhead[] {
  return QUESTION_KINDS.flatMap((kind) => {
    const topics = topicsOf(outline, within, kind).filter(({ times }) => times.length > 0);
    if (topics.length === 0) return [];
    return (kind === 'KNOWLEDGE' ? groupsOf(topics) : [topics]).map((group) => ({
      kind,
      sectionIds: group.map(({ id }) => id),
      minutes: boxFor(allOf(group)),
    }));
  });
}

/** Titles and grounds for rounds of a bank, in their order; no two have the same title. */
export function nameRounds(outline: readonly OutlinedSection[], rounds: readonly RoundAhead[]): RoundNaming[] {
  const used = new Set<string>();
  return rounds.map(({ kind, sectionIds }) => {
    const topics = sectionIds.flatMap((id) => outline.filter((section) => section.id === id)).map((section) => topicOf(outline, section, kind)); // prettier-ignore
    const titles = topics.map(({ title }) => clipped(title));
    const title = unused(used, kind === 'KNOWLEDGE' ? listed(titles) : KIND_TITLES[kind]);
    used.add(title);
    const times = allOf(topics);
    const noun = times.length === 1 ? 'question' : 'questions';
    const because = `${times.length} ${KIND_NAMES[kind]} ${noun} in ${listed(titles.map((each) => `“${each}”`))}, about ${sumOf(times)} minutes if all were asked.`;
    return { title, because };
  });
}

/** The headings that divide the bank: its top sections, or those inside a single one that only holds others. */
function topicsOf(outline: readonly OutlinedSection[], within: readonly string[], kind: QuestionKind): Topic[] {
  const inside = (id: string | null): OutlinedSection[] => outline.filter(({ parentId }) => parentId === id);
  let heads = within.length > 0 ? outline.filter(({ id }) => within.includes(id)) : inside(null);
  for (let [only] = heads; heads.length === 1 && only?.questions.length === 0; [only] = heads) {
    const below = inside(only.id);
    if (below.length === 0) break;
    heads = below;
  }
  return heads.map((head) => topicOf(outline, head, kind));
}

function topicOf(outline: readonly OutlinedSection[], head: OutlinedSection, kind: QuestionKind): Topic {
  const timesBelow = ({ id, questions }: OutlinedSection): number[] => [
    ...questions.filter((question) => question.kind === kind).map((question) => minutesOf(question).minutes),
    ...outline.filter(({ parentId }) => parentId === id).flatMap(timesBelow),
  ];
  return { id: head.id, title: head.title, times: timesBelow(head) };
}

/** Neighbours together, about as many minutes in each group, no group empty. */
function groupsOf(topics: readonly Topic[]): Topic[][] {
  const total = sumOf(allOf(topics));
  const wanted = Math.ceil(total / (ROUND_MINUTES.usual - KEPT_MINUTES));
  const count = Math.min(MOST_ROUNDS_OF_KNOWLEDGE, topics.length, wanted);
  const groups: Topic[][] = [[]];
  let before = 0;
  for (const [at, topic] of topics.entries()) {
    const isFull = before >= (total * groups.length) / count;
    const isNeeded = topics.length - at <= count - groups.length;
    const isBegun = groups.at(-1)?.length !== 0;
    if (isBegun && groups.length < count && (isFull || isNeeded)) groups.push([]);
    groups.at(-1)?.push(topic);
    before += sumOf(topic.times);
  }
  return groups;
}

function boxFor(times: readonly number[]): number {
  const all = sumOf(times) + KEPT_MINUTES;
  const shortest = Math.ceil((Math.min(...times) + KEPT_MINUTES) / BOX_STEP) * BOX_STEP;
  return Math.max(BOXES.find((box) => box >= all) ?? ROUND_MINUTES.usual, shortest);
}

function listed(titles: readonly string[]): string {
  const [first = 'Questions', second, ...others] = titles;
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${others.length} more`;
}

function unused(used: ReadonlySet<string>, title: string): string {
  for (let number = 1; ; number += 1) {
    const each = number === 1 ? title : `${title} ${number}`;
    if (!used.has(each)) return each;
  }
}

const clipped = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;

/** The questions that fit into some whole minutes, in their order; one that does not is left out, and the next may still fit. */
export function questionsWithin<Q extends OutlinedSection['questions'][number]>(questions: readonly Q[], minutes: number): Q[] {
  let left = minutes;
  return questions.filter((question) => {
    const takes = minutesOf(question).minutes;
    if (takes > left) return false;
    left -= takes;
    return true;
  });
}
