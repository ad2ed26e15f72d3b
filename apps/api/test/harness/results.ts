/** What operations answer, as far as journeys read it; a field stands where the document asked for it. */
export interface ScoreSeen {
  interviewId: string;
  panelistId: string;
  questionId: string;
  dimensionId: string;
  level: number | null;
  mark: string | null;
  revision: number;
  independent: boolean;
  late: boolean;
  history: { level: number | null; mark: string | null; reason: string | null }[];
}

export interface NoteSeen {
  questionId: string;
  text: string;
  tags: string[];
  followUpsAsked: number[];
  keyAreasHeard: number[];
  revision: number;
}

export interface HandOffSeen {
  interviewId: string;
  roundTitle: string;
  panelistId: string;
  author: { name: string };
  label: string;
  text: string;
  revision: number;
}

export interface CardSeen {
  panelistId: string;
  submitted: boolean;
  late: boolean;
  recommendation: string | null;
  scores: ScoreSeen[];
  notes: NoteSeen[];
}

export interface RoomSeen {
  id: string;
  state: string;
  revealed: boolean;
  valuesVisible: boolean;
  withheldBecause: string | null;
  lastSeq: number;
  currentQuestionId: string | null;
  windowEndsAt: string | null;
  minutes: number;
  startsAt: string | null;
  notHeldReason: string | null;
  cutShortReason: string | null;
  revealedQuestionIds: string[];
  unplannedQuestionIds: string[];
  myPanelistId: string | null;
  myScorecard: CardSeen | null;
  scorecards: CardSeen[];
  questions: { id: string; sourceId: string; text: string }[];
  rubric: { id: string; dimensions: { id: string; key: string; anchors: { level: number }[] }[] };
  panel: {
    id: string;
    member: { id: string };
    lead: boolean;
    committed: number;
    submitted: boolean;
    replaced: boolean;
    conflicted: boolean | null;
  }[];
  askers: { questionId: string; panelistId: string }[];
  can: Record<string, boolean>;
  clock: { pausedAt: string | null; pausedMs: number; questionSince: string | null; questionPausedMs: number };
  glassBreaks: { member: { id: string }; reason: string }[];
  handOffs: HandOffSeen[];
  handOffsGiven: HandOffSeen[];
}

export interface EventSeen {
  __typename: string;
  seq: number;
  panelistId: string | null;
  questionId?: string | null;
  memberId?: string;
  reason?: string;
  committed?: number;
  score?: ScoreSeen | null;
}

export interface Result {
  __typename: string;
  code?: string;
  message?: string;
  path?: string | null;
  missing?: number;
  score?: ScoreSeen;
  note?: NoteSeen;
  handOff?: HandOffSeen;
  currentHandOff?: HandOffSeen | null;
  scorecard?: CardSeen;
  interview?: RoomSeen;
  current?: ScoreSeen | null;
  attemptedLevel?: number | null;
  attemptedMark?: string | null;
  currentNote?: NoteSeen | null;
  attemptedText?: string | null;
}
