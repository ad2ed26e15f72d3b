import { House1780000000001 } from './0001-house.js';
import { BankTree1780000000002 } from './0002-bank-tree.js';
import { Finding1780000000003 } from './0003-finding.js';
import { QuestionUse1780000000004 } from './0004-question-use.js';
import { Import1780000000005 } from './0005-import.js';
import { ScoreLanes1780000000006 } from './0006-score-lanes.js';
import { RubricDrafts1780000000007 } from './0007-rubric-drafts.js';
import { LifeHappens1780000000008 } from './0008-life-happens.js';
import { Calendar1780000000009 } from './0009-calendar.js';
import { ScorecardReminders1780000000010 } from './0010-scorecard-reminders.js';
import { EveryScript1780000000011 } from './0011-every-script.js';
import { Candidates1780000000012 } from './0012-candidates.js';
import { PlansMove1780000000013 } from './0013-plans-move.js';
import { LoopChanges1780000000014 } from './0014-loop-changes.js';
import { Discussions1780000000015 } from './0015-discussions.js';
import { HandOffs1780000000016 } from './0016-hand-offs.js';
import { GlassBreaks1780000000017 } from './0017-glass-breaks.js';
import { RoomClock1780000000018 } from './0018-room-clock.js';
import { LoopFormula1780000000019 } from './0019-loop-formula.js';
import { CandidateBrief1780000000020 } from './0020-candidate-brief.js';
import { Records1780000000021 } from './0021-records.js';
import { ModelledFigures1780000000022 } from './0022-modelled-figures.js';
import { NoteTicks1780000000023 } from './0023-note-ticks.js';
import { Comparisons1780000000024 } from './0024-comparisons.js';
import { QuickLoops1780000000025 } from './0025-quick-loops.js';
import { Skills1780000000026 } from './0026-skills.js';
import { DeclaredConflicts1780000000027 } from './0027-declared-conflicts.js';
import { Askers1780000000028 } from './0028-askers.js';
import { WalksGoOn1780000000029 } from './0029-walks-go-on.js';
import { UnplannedQuestions1780000000030 } from './0030-unplanned-questions.js';
import { CandidateRevisions1780000000031 } from './0031-candidate-revisions.js';
import { Mails1780000000032 } from './0032-mails.js';
import { Attachments1780000000033 } from './0033-attachments.js';

/** Every migration, oldest first. */
export const migrations = [
  House1780000000001,
  BankTree1780000000002,
  Finding1780000000003,
  QuestionUse1780000000004,
  Import1780000000005,
  ScoreLanes1780000000006,
  RubricDrafts1780000000007,
  LifeHappens1780000000008,
  Calendar1780000000009,
  ScorecardReminders1780000000010,
  EveryScript1780000000011,
  Candidates1780000000012,
  PlansMove1780000000013,
  LoopChanges1780000000014,
  Discussions1780000000015,
  HandOffs1780000000016,
  GlassBreaks1780000000017,
  RoomClock1780000000018,
  LoopFormula1780000000019,
  CandidateBrief1780000000020,
  Records1780000000021,
  ModelledFigures1780000000022,
  NoteTicks1780000000023,
  Comparisons1780000000024,
  QuickLoops1780000000025,
  Skills1780000000026,
  DeclaredConflicts1780000000027,
  Askers1780000000028,
  WalksGoOn1780000000029,
  UnplannedQuestions1780000000030,
  CandidateRevisions1780000000031,
  Mails1780000000032,
  Attachments1780000000033,
];
