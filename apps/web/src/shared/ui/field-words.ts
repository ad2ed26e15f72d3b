import type { SchemaType } from '@strata/contracts';

/** The words of the field as screens say them. */
export const ROLE_WORDS: Record<SchemaType<'Role'>, string> = {
  ADMIN: 'Administrator',
  HIRING_MANAGER: 'Hiring manager',
  COORDINATOR: 'Coordinator',
  INTERVIEWER: 'Interviewer',
  OBSERVER: 'Observer',
};

export const KIND_WORDS: Record<SchemaType<'QuestionKind'>, string> = {
  KNOWLEDGE: 'Knowledge',
  CODING: 'Coding',
  DESIGN: 'Design',
  BEHAVIORAL: 'Behavioral',
};

export const QUESTION_LEVEL_WORDS: Record<SchemaType<'QuestionLevel'>, string> = {
  WARM_UP: 'Warm-up',
  CORE: 'Core',
  DEEP: 'Deep',
  STAFF: 'Staff',
};

export const REVEAL_WORDS: Record<SchemaType<'RevealPolicy'>, string> = {
  ROUND_END: 'When the round ends',
  PER_QUESTION: 'Question by question',
  LOOP_END: 'When the loop ends',
  OPEN: 'Open to the panel',
};

export const INTERVIEW_STATE_WORDS: Record<SchemaType<'InterviewState'>, string> = {
  SCHEDULED: 'Scheduled',
  LIVE: 'Live',
  ENDED: 'Ended',
  NOT_HELD: 'Not held',
};

export const RECOMMENDATION_WORDS: Record<SchemaType<'Recommendation'>, string> = {
  STRONG_NO: 'Strong no',
  NO: 'No',
  YES: 'Yes',
  STRONG_YES: 'Strong yes',
};

export const HAND_OFF_WORDS: Record<SchemaType<'HandOffLabel'>, string> = {
  RAN_OUT_OF_TIME: 'Ran out of time',
  PLEASE_PROBE: 'Please probe',
  PROMISED: 'Promised to the candidate',
};

export const NOTE_TAG_WORDS: Record<SchemaType<'NoteTag'>, string> = {
  STRENGTH: 'Strength',
  CONCERN: 'Concern',
  QUOTE: 'Quote',
  UNSURE: 'Unsure',
};
