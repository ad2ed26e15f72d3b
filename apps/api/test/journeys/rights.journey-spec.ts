import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '@strata/domain';
import { invite, type Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
jest.setTimeout(90_000);
let demoted: Person;
let loopId: string;
let room: Room;

beforeAll(async () => {
  demoted = await invite(api, cast.admin, 'demoted', 'INTERVIEWER');
  const { ana, ben, cleo, dora, observer } = cast;
  const seats = [
    { who: ana, lead: true },
    { who: ben },
    { who: dora, training: true },
    { who: cleo, observer: true },
    { who: observer, observer: true },
    { who: demoted },
  ];
  loopId = await house.loop([{ policy: 'PER_QUESTION', asks: ['one', 'one'], seats }, { seats: [] }]);
  [room = raise()] = await house.rooms(loopId);
  await house.act(cast.admin, 'changeRole', { memberId: demoted.id, role: 'OBSERVER' });
}, 90_000);

type Args = Record<string, unknown>;

const ALL: Role[] = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER', 'OBSERVER'];
const DRAFTING: Role[] = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'];
const RUNNING: Role[] = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'];
const DECIDING: Role[] = ['ADMIN', 'HIRING_MANAGER'];

/** "Who may do what", by role: who may call a mutation on an object that all of them see. */
const BY_ROLE: Record<string, { may: Role[]; args: () => Args | Promise<Args> }> = {
  inviteMember: {
    may: ['ADMIN'],
    args: () => ({ input: { name: 'New', email: `${randomUUID()}@demo.example`, role: 'OBSERVER' } }),
  },
  changeRole: { may: ['ADMIN'], args: () => ({ memberId: cast.outsider.id, role: 'INTERVIEWER' }) },
  changePolicies: { may: ['ADMIN'], args: () => ({ input: { finishingWindowHours: 24 } }) },
  makeCalendarFeed: { may: ALL, args: () => ({}) },
  revokeCalendarFeed: { may: ALL, args: () => ({}) },
  createApiToken: { may: ['ADMIN'], args: () => ({ name: 'Script' }) },
  importQuestionBank: { may: DRAFTING, args: () => ({ input: document() }) },
  previewQuestionBank: { may: DRAFTING, args: () => ({ input: document() }) },
  importDraft: { may: DRAFTING, args: () => ({ input: draft() }) },
  dismissDuplicate: {
    may: DRAFTING,
    args: async () => ({ input: { questionId: (await ids()).editedId, textHash: 'a'.repeat(64), dismissed: true } }),
  },
  createQuestionBank: { may: DRAFTING, args: () => ({ input: { name: 'Another bank' } }) },
  addSection: { may: DRAFTING, args: async () => ({ input: { bankId: (await ids()).bankId, title: 'More' } }) },
  addQuestion: { may: DRAFTING, args: async () => ({ input: { sectionId: (await ids()).sectionId, question: question() } }) },
  editQuestion: {
    may: DRAFTING,
    args: async () => {
      const { editedId, revision } = await ids();
      return { input: { questionId: editedId, expectedRevision: revision, question: question() } };
    },
  },
  restoreQuestionRevision: {
    may: DRAFTING,
    args: async () => {
      const { editedId, revision } = await ids();
      return { input: { questionId: editedId, revision: 1, expectedRevision: revision } };
    },
  },
  confirmAnswers: { may: DRAFTING, args: async () => ({ input: await unconfirmed() }) },
  renameQuestionBank: {
    may: DRAFTING,
    args: async () => ({
      input: { bankId: (await ids()).bankId, expectedName: (await tree()).name, name: `Bank ${randomUUID()}` },
    }),
  },
  archiveQuestionBank: { may: DRAFTING, args: async () => ({ bankId: (await ids()).bankId, archived: false }) },
  editSection: { may: DRAFTING, args: async () => ({ input: { ...(await seenSection()), title: 'Section' } }) },
  moveSection: { may: DRAFTING, args: async () => ({ input: { ...(await seenSection()), parentId: null, afterId: null } }) },
  removeSection: { may: DRAFTING, args: async () => ({ sectionId: await emptySection() }) },
  moveQuestions: {
    may: DRAFTING,
    args: async () => {
      const { id, placement } = (await tree()).question;
      return { input: { questions: [{ questionId: id, expectedPlacement: placement }], sectionId: (await ids()).sectionId } };
    },
  },
  archiveQuestions: { may: DRAFTING, args: async () => ({ questionIds: [(await ids()).editedId], archived: false }) },
  editQuestions: {
    may: DRAFTING,
    args: async () => ({ input: { questions: [await seenQuestion()], change: { minutes: null } } }),
  },
  restoreQuestions: {
    may: DRAFTING,
    args: async () => ({ input: { questions: [{ ...(await seenQuestion()), revision: 1 }] } }),
  },
  createRubric: { may: DRAFTING, args: () => ({ input: { name: 'Another rubric' } }) },
  importRubric: {
    may: DRAFTING,
    args: () => ({ input: { fileName: 'rubric.md', content: '# Imported\n\n## One\n\n1. a\n2. b\n3. c\n4. d\n' } }),
  },
  startRubricVersion: { may: DRAFTING, args: async () => ({ familyId: (await draftedRubric()).familyId }) },
  editRubric: {
    may: DRAFTING,
    args: async () => {
      const { rubricId, expectedRevision } = await draftedRubric();
      return { input: { rubricId, expectedRevision, rubric: { name: 'Edited', levels: 4, bar: 3, dimensions: [] } } };
    },
  },
  discardRubricDraft: { may: DRAFTING, args: draftOfRubric },
  publishRubric: { may: DECIDING, args: draftOfRubric },
  createLoop: { may: DRAFTING, args: () => ({ input: { title: 'Another loop', role: 'Engineer' } }) },
  updateLoop: { may: DRAFTING, args: async () => ({ input: { loopId: (await ids()).loopId, title: 'Renamed' } }) },
  setLoopFormula: { may: DRAFTING, args: async () => ({ input: { loopId: (await ids()).loopId } }) },
  addRound: {
    may: DRAFTING,
    args: async () => ({ input: { loopId: (await ids()).loopId, title: 'More', minutes: 30, rubricId: (await ids()).rubricId } }),
  },
  updateRound: { may: DRAFTING, args: async () => ({ input: { roundId: (await ids()).roundId, title: 'Renamed' } }) },
  moveRound: { may: DRAFTING, args: async () => ({ roundId: (await ids()).roundId, position: 0 }) },
  pickQuestion: { may: DRAFTING, args: async () => ({ input: await picked() }) },
  pickQuestions: {
    may: DRAFTING,
    args: async () => ({ input: { roundId: (await ids()).roundId, questionIds: [(await ids()).pickedId] } }),
  },
  movePickedQuestion: { may: DRAFTING, args: async () => ({ ...(await picked()), position: 0 }) },
  unpickQuestion: { may: DRAFTING, args: async () => ({ roundId: (await ids()).roundId, questionId: (await ids()).editedId }) },
  moveQuestionToRound: {
    may: DRAFTING,
    args: async () => {
      const { roundId, lastRoundId: toRoundId, editedId: questionId } = await ids();
      await house.act(cast.admin, 'unpickQuestion', { roundId: toRoundId, questionId });
      await house.act(cast.admin, 'pickQuestion', { input: { roundId, questionId } });
      return { input: { roundId, questionId, toRoundId, position: 0 } };
    },
  },
  copyLoop: { may: DRAFTING, args: async () => ({ input: { loopId: (await ids()).loopId, title: 'A copy' } }) },
  copyRound: {
    may: DRAFTING,
    args: async () => ({ input: { loopId: await house.loop([{ seats: [] }]), roundId: (await ids()).roundId } }),
  },
  assignPanelist: {
    may: DRAFTING,
    args: async () => ({ input: { roundId: (await ids()).roundId, memberId: cast.outsider.id } }),
  },
  removeSeat: { may: DRAFTING, args: async () => ({ roundId: (await ids()).roundId, memberId: cast.outsider.id }) },
  removeRound: { may: DRAFTING, args: async () => ({ roundId: (await ids()).lastRoundId }) },
  publishLoop: { may: DECIDING, args: async () => ({ loopId: (await ids()).loopId }) },
  openCandidacy: { may: RUNNING, args: () => ({ input: { loopId, candidateName: 'Kim Example' } }) },
  previewCandidateList: { may: RUNNING, args: () => ({ input: { loopId, content: 'name\nKim Example' } }) },
  openCandidateList: { may: RUNNING, args: () => ({ input: { loopId, content: 'name\nKim Example' } }) },
  moveCandidacyToVersion: {
    may: RUNNING,
    args: async () => {
      const its = await house.loop([{ seats: [{ who: cast.ana }, { who: cast.observer, observer: true }] }]);
      const [{ candidacyId } = raise()] = await house.rooms(its);
      await house.act(cast.admin, 'updateLoop', { input: { loopId: its, title: 'Renamed' } });
      await house.act(cast.admin, 'publishLoop', { loopId: its });
      return { candidacyId, version: 2 };
    },
  },
  makeCandidateBrief: { may: RUNNING, args: () => ({ loopId }) },
  revokeCandidateBrief: { may: RUNNING, args: () => ({ loopId }) },
  seatPanelist: { may: RUNNING, args: () => ({ input: { interviewId: room.id, memberId: cast.outsider.id } }) },
  unseatPanelist: {
    may: RUNNING,
    args: async () => {
      await house.act(cast.admin, 'seatPanelist', { input: { interviewId: room.id, memberId: cast.outsider.id } });
      return { interviewId: room.id, memberId: cast.outsider.id };
    },
  },
  markNotHeld: { may: RUNNING, args: async () => ({ interviewId: (await fresh()).id, reason: 'The candidate was ill.' }) },
  replacePanelist: {
    may: RUNNING,
    args: async () => ({ input: { interviewId: (await fresh()).id, memberId: cast.ben.id, byMemberId: cast.outsider.id } }),
  },
  scheduleInterview: {
    may: RUNNING,
    args: async () => ({ input: { interviewId: (await fresh()).id, startsAt: '2030-01-07T09:00:00.000Z' } }),
  },
  withdrawCandidacy: { may: RUNNING, args: async () => ({ candidacyId: (await fresh()).candidacyId }) },
  takeUpCandidacy: { may: RUNNING, args: async () => ({ candidacyId: (await fresh()).candidacyId }) },
  grantTime: { may: RUNNING, args: async () => ({ candidacyId: (await fresh()).candidacyId, multiplier: 1.5 }) },
  startDiscussion: { may: RUNNING, args: () => ({ input: { candidacyId: room.candidacyId } }) },
  chooseScribe: { may: RUNNING, args: async () => ({ candidacyId: await begun(), memberId: cast.manager.id }) },
  markDiscussed: {
    may: RUNNING,
    args: async () => ({ input: { candidacyId: await begun(), key: 'no split', discussed: false } }),
  },
  endDiscussion: { may: RUNNING, args: async () => ({ candidacyId: await begun() }) },
  makeRecord: { may: DECIDING, args: () => ({ candidacyId: room.candidacyId }) },
  recordDissent: {
    may: ALL.filter((role) => role !== 'OBSERVER'),
    args: async () => ({ candidacyId: await decided(), text: 'I heard it otherwise.' }),
  },
  remindOwing: { may: RUNNING, args: () => ({ candidacyId: room.candidacyId }) },
  recordDecision: {
    may: DECIDING,
    args: () => ({ input: { candidacyId: room.candidacyId, outcome: 'HOLD', rationale: 'Later.' } }),
  },
};

/** A rubric that is only a draft, as a preset stands. */
async function draftedRubric(): Promise<{ rubricId: string; familyId: string; expectedRevision: number }> {
  const input = { name: `Rubric ${randomUUID()}`, preset: 'Coding' };
  const document = house.operations.document('mutation', 'createRubric', 3);
  const { result } = await cast.admin.client.ask<{ result: { family: { id: string; draft: { id: string; revision: number } } } }>(
    document,
    { input },
  );
  const { id, draft } = result.family;
  return { rubricId: draft.id, familyId: id, expectedRevision: draft.revision };
}
async function draftOfRubric(): Promise<Args> {
  const { rubricId, expectedRevision } = await draftedRubric();
  return { rubricId, expectedRevision };
}

const document = (): Args => ({
  name: `Bank ${randomUUID()}`,
  fileName: 'bank.md',
  content: '# Bank\n\n## Section\n\n1. What is a lock?\n',
});
const draft = (): Args => ({
  target: { newBankName: `Bank ${randomUUID()}` },
  sections: [{ title: 'Section', depth: 0, questions: [question()] }],
});
const question = (): Args => ({ text: `What is ${randomUUID()}?`, kind: 'KNOWLEDGE' });

/** A question whose answer nobody has reviewed, fresh from a document. */
async function unconfirmed(): Promise<Args> {
  const content =
    '# Bank\n\n## Section\n\n### What is a lock?\n\nKind: Knowledge · Level: Core\n\n**Answer: Definition**\n\nMutual exclusion.\n';
  const { bank } = await cast.admin.client.mutate<{ bank: { sections: { questions: { id: string }[] }[] } }>(
    'importQuestionBank(input: $input)',
    'QuestionBankImported',
    'bank { sections { questions { id } } }',
    { input: ['ImportQuestionBankInput!', { ...document(), content }] },
  );
  return { questionId: bank.sections[0]?.questions[0]?.id, expectedRevision: 1, dimensionKeys: ['definition'] };
}

interface Ids {
  loopId: string;
  roundId: string;
  lastRoundId: string;
  rubricId: string;
  bankId: string;
  sectionId: string;
  pickedId: string;
  editedId: string;
  revision: number;
}
const DRAFT =
  'query($id: ID!) { loop(id: $id) { rounds { id rubric { id } questions { id } } } question(id: "QUESTION") { revision } }';
let scratch: Omit<Ids, 'revision' | 'lastRoundId'> | undefined;

/** A loop and a bank to change, as they stand now. */
async function ids(): Promise<Ids> {
  const { client } = cast.admin;
  scratch ??= await scratchIds();
  const data = await client.ask<{ loop: { rounds: { id: string }[] }; question: { revision: number } }>(
    DRAFT.replace('QUESTION', scratch.editedId),
    { id: scratch.loopId },
  );
  const rounds = data.loop.rounds.filter((round) => round.id !== scratch?.roundId);
  return { ...scratch, lastRoundId: rounds.at(-1)?.id ?? raise(), revision: data.question.revision };
}

async function scratchIds(): Promise<Omit<Ids, 'revision' | 'lastRoundId'>> {
  const { client } = cast.admin;
  const round = { asks: ['one' as const], seats: [] };
  const id = await house.loop([round, round, round, round, round, round]);
  const { loop, questionBanks } = await client.ask<{
    loop: { rounds: { id: string; rubric: { id: string }; questions: { id: string }[] }[] };
    questionBanks: { id: string; sections: { id: string; questions: { id: string }[] }[] }[];
  }>(
    `query($id: ID!) { loop(id: $id) { rounds { id rubric { id } questions { id } } } questionBanks { id sections { id questions { id } } } }`,
    { id },
  );
  const bank = questionBanks.find(({ sections }) => sections.length === 1) ?? raise();
  const [first = raise()] = loop.rounds;
  return {
    loopId: id,
    roundId: first.id,
    rubricId: first.rubric.id,
    bankId: bank.id,
    sectionId: bank.sections[0]?.id ?? raise(),
    pickedId: first.questions[0]?.id ?? raise(),
    editedId: bank.sections[0]?.questions.at(-1)?.id ?? raise(),
  };
}

interface Tree {
  name: string;
  section: { id: string; revision: number };
  question: { id: string; revision: number; placement: number };
}

/** The bank to change, its section and a question of it, as they stand now. */
async function tree(): Promise<Tree> {
  const { bankId, sectionId, editedId } = await ids();
  const { questionBank, question } = await cast.admin.client.ask<{
    questionBank: { name: string; sections: Tree['section'][] };
    question: Tree['question'];
  }>(
    'query($bank: ID!, $question: ID!) { questionBank(id: $bank) { name sections { id revision } } question(id: $question) { id revision placement } }',
    { bank: bankId, question: editedId },
  );
  return { name: questionBank.name, section: questionBank.sections.find(({ id }) => id === sectionId) ?? raise(), question };
}

async function seenSection(): Promise<Args> {
  const { id, revision } = (await tree()).section;
  return { sectionId: id, expectedRevision: revision };
}

async function seenQuestion(): Promise<Args> {
  const { id, revision } = (await tree()).question;
  return { questionId: id, expectedRevision: revision };
}

async function emptySection(): Promise<string> {
  const input = { bankId: (await ids()).bankId, title: 'Empty' };
  const { section } = (await house.act(cast.admin, 'addSection', { input })) as unknown as { section: { id: string } };
  return section.id;
}

const picked = async (): Promise<Args> => ({ roundId: (await ids()).roundId, questionId: (await ids()).pickedId });

/** A candidacy that is through its one round and decided. */
async function decided(): Promise<string> {
  const { ana, observer, admin } = cast;
  const held = await house.room({
    seats: [
      { who: ana, lead: true },
      { who: observer, observer: true },
    ],
  });
  await house.start(ana, held);
  await house.handIn(ana, held, 3);
  await house.end(ana, held);
  const input = { candidacyId: held.candidacyId, outcome: 'HOLD', rationale: 'Later.' };
  await house.act(admin, 'recordDecision', { input });
  return held.candidacyId;
}

/** The candidacy of the room, of which the panel talks. */
async function begun(): Promise<string> {
  await house.act(cast.admin, 'startDiscussion', { input: { candidacyId: room.candidacyId } });
  return room.candidacyId;
}

async function fresh(): Promise<Room> {
  const [each = raise()] = await house.rooms(loopId);
  return each;
}

const PEOPLE: Record<Role, () => Person> = {
  ADMIN: () => cast.admin,
  HIRING_MANAGER: () => cast.manager,
  COORDINATOR: () => cast.coordinator,
  INTERVIEWER: () => cast.ana,
  OBSERVER: () => cast.observer,
};
const REFUSALS = [
  ...['NotAllowedProblem', 'InvalidInputProblem', 'LockedProblem', 'StaleQuestionProblem', 'StaleQuestionsProblem'],
  ...[
    'StalePlaceProblem',
    'StaleSectionProblem',
    'StaleQuestionBankProblem',
    'StaleRubricProblem',
    'StaleLoopProblem',
    'StaleRoundProblem',
    'StaleScheduleProblem',
  ],
];

// Nobody's rights decide about these: whoever has the password, the token or the session.
const NOT_BY_RIGHT = ['signIn', 'signInAsDemoMember', 'setUp', 'acceptInvitation', 'signOut', 'lookAt'];

/** "By seat, whatever the role": who may do what in a room, and what the room says of it. */
type Seat = 'lead' | 'beside' | 'training' | 'observing' | 'observer' | 'demoted' | 'manager' | 'admin' | 'coordinator';
const SCORING: Seat[] = ['lead', 'beside', 'training'];
const LEADING: Seat[] = ['lead'];
const REVEALING: Seat[] = ['lead', 'manager', 'admin'];
type State = 'SCHEDULED' | 'LIVE' | 'SUBMITTED' | 'ENDED' | 'REVEALED';
const BY_SEAT: Record<string, { may: Seat[]; in: State; says: string; args: (of: Room, who: Person) => Args }> = {
  startInterview: { may: SCORING, in: 'SCHEDULED', says: 'start', args: (of) => ({ interviewId: of.id }) },
  moveToQuestion: { may: LEADING, in: 'LIVE', says: 'move', args: (of) => ({ interviewId: of.id, questionId: of.questionIds[1] }) },
  takeLead: { may: SCORING, in: 'LIVE', says: 'takeLead', args: (of) => ({ interviewId: of.id }) },
  setScore: { may: SCORING, in: 'LIVE', says: 'score', args: (of) => ({ input: { ...write(of), ...of.cells[0], level: 2 } }) },
  writeNote: { may: SCORING, in: 'LIVE', says: 'score', args: (of) => ({ input: { ...write(of), questionId: of.questionIds[0], text: 'x' } }) },
  writeHandOff: { may: SCORING, in: 'LIVE', says: 'handOff', args: (of) => ({ input: { ...write(of), label: 'PLEASE_PROBE', text: 'x' } }) },
  submitScorecard: { may: SCORING, in: 'LIVE', says: 'submit', args: (of) => ({ input: { interviewId: of.id, recommendation: 'YES' } }) },
  reopenScorecard: { may: SCORING, in: 'SUBMITTED', says: 'reopen', args: (of) => ({ interviewId: of.id }) },
  endInterview: { may: LEADING, in: 'LIVE', says: 'end', args: (of) => ({ interviewId: of.id }) },
  cutShortInterview: { may: ['lead', 'manager', 'admin', 'coordinator'], in: 'LIVE', says: 'cutShort', args: (of) => ({ interviewId: of.id, reason: 'x' }) },
  pauseClock: { may: LEADING, in: 'LIVE', says: 'pause', args: (of) => ({ interviewId: of.id }) },
  resumeClock: { may: LEADING, in: 'LIVE', says: 'pause', args: (of) => ({ interviewId: of.id }) },
  breakGlass: { may: ['admin'], in: 'SUBMITTED', says: 'breakGlass', args: (of) => ({ interviewId: of.id, reason: 'x' }) },
  amendScore: { may: SCORING, in: 'REVEALED', says: 'amend', args: (of) => ({ input: { ...write(of), ...of.cells[0], level: 2, reason: 'x' } }) },
  revealInterview: { may: REVEALING, in: 'ENDED', says: 'reveal', args: (of) => ({ interviewId: of.id, reason: 'x', absent: everybody(of) }) },
  revealQuestion: { may: REVEALING, in: 'ENDED', says: 'revealQuestion', args: (of) => ({ interviewId: of.id, questionId: of.questionIds[1], reason: 'x', absent: everybody(of) }) },
}; // prettier-ignore

const write = (of: Room): Args => ({ mutationId: randomUUID(), interviewId: of.id });
const everybody = (of: Room): string[] => [cast.ana, cast.ben, demoted].map(of.panelistOf);

const SEATED: Record<Seat, () => Person> = {
  lead: () => cast.ana,
  beside: () => cast.ben,
  training: () => cast.dora,
  observing: () => cast.cleo,
  observer: () => cast.observer,
  demoted: () => demoted,
  manager: () => cast.manager,
  admin: () => cast.admin,
  coordinator: () => cast.coordinator,
};

async function roomIn(state: State, who: Person): Promise<Room> {
  const each = await fresh();
  if (state === 'SCHEDULED') return each;
  await house.start(cast.ana, each);
  if (state !== 'ENDED') for (const cell of each.cells) await house.score(who, each, cell, { level: 1 });
  if (state === 'SUBMITTED' || state === 'REVEALED') await house.submit(who, each);
  if (state === 'ENDED' || state === 'REVEALED') await house.end(cast.ana, each);
  if (state === 'REVEALED') {
    const missing = [cast.ana, cast.ben, demoted].filter((person) => person !== who).map(each.panelistOf);
    await house.reveal(cast.admin, each, missing);
  }
  return each;
}

describe('who may do what', () => {
  it('every mutation of the schema stands in one of the tables', () => {
    const known = [...Object.keys(BY_ROLE), ...Object.keys(BY_SEAT), ...NOT_BY_RIGHT];
    expect(known.sort()).toEqual(house.operations.names('mutation').sort());
  });

  it.each(Object.keys(BY_ROLE))('%s is for its roles, and a visible object refuses the others as not allowed', async (name) => {
    const { may, args } = BY_ROLE[name] ?? raise();
    for (const role of ALL) {
      const result = await house.act(PEOPLE[role](), name, await args());
      if (may.includes(role))
        expect({ role, refused: REFUSALS.find((refusal) => refusal === result.__typename) }).toEqual({ role });
      else expect({ role, answer: result.__typename }).toEqual({ role, answer: 'NotAllowedProblem' });
    }
  });

  it.each(Object.keys(BY_SEAT).filter((name) => name !== 'revealInterview'))(
    '%s is by seat, and the room says beforehand whether it will be allowed',
    async (name) => {
      const { may, in: state, says, args } = BY_SEAT[name] ?? raise();
      const shared = await roomIn(state, cast.ana);
      for (const seat of Object.keys(SEATED) as Seat[]) {
        const who = SEATED[seat]();
        const allowed = may.includes(seat);
        const its = allowed ? await roomIn(state, who) : shared;
        const can = (await house.look(who, its)).can[says];
        const result = await house.act(who, name, args(its, who));
        const refused = REFUSALS.includes(result.__typename) ? result.__typename : 'no';
        // Whoever leads already takes no lead, and it changes nothing.
        const offered = name === 'takeLead' && seat === 'lead' ? false : allowed;
        expect({ seat, refused, can }).toEqual({ seat, refused: allowed ? 'no' : 'NotAllowedProblem', can: offered });
      }
    },
  );

  it('revealInterview naming the absent is for the lead by seat, and for managers and administrators by role', async () => {
    for (const seat of Object.keys(SEATED) as Seat[]) {
      const its = await fresh();
      await house.start(cast.ana, its);
      await house.end(cast.ana, its);
      const who = SEATED[seat]();
      const allowed = REVEALING.includes(seat);
      expect({ seat, can: (await house.look(who, its)).can['reveal'] }).toEqual({ seat, can: allowed });
      const result = await house.reveal(who, its, everybody(its));
      expect({ seat, answer: result.__typename }).toEqual({ seat, answer: allowed ? 'InterviewRevealed' : 'NotAllowedProblem' });
    }
  });

  it('a reference names one candidacy of a loop, also when it is opened twice at the same moment', async () => {
    const externalReference = randomUUID();
    const input = { loopId, candidateName: 'Kim Example', externalReference };
    const document = house.operations.document('mutation', 'openCandidacy', 2);
    const opened = [cast.admin, cast.manager, cast.coordinator, cast.admin].map((who) =>
      who.client.ask<{ result: { candidacy: { id: string } } }>(document, { input }),
    );
    expect(new Set((await Promise.all(opened)).map(({ result }) => result.candidacy.id)).size).toBe(1);
  });

  it('an observer takes observer seats only, in a plan and in an interview', async () => {
    const refused = { __typename: 'InvalidInputProblem', path: 'observer' };
    const { roundId } = await ids();
    for (const seat of [{}, { lead: true }, { training: true }]) {
      const memberId = cast.observer.id;
      expect(await house.act(cast.admin, 'assignPanelist', { input: { roundId, memberId, ...seat } })).toMatchObject(refused);
      expect(await house.act(cast.admin, 'seatPanelist', { input: { interviewId: room.id, memberId, ...seat } })).toMatchObject(
        refused,
      );
    }
  });

  it('a query of a visible object that the caller may not make is FORBIDDEN, of a hidden one NOT_FOUND', async () => {
    const debrief = 'query($id: ID!) { debrief(candidacyId: $id) { candidacyId } }';
    const interview = 'query($id: ID!) { interview(id: $id) { id } }';
    const asked = async (who: Person, query: string, id: string): Promise<string> =>
      (await who.client.send(query, { id })).errors?.[0]?.extensions.code ?? 'answered';
    const people = { ...cast, demoted };
    const its = await fresh();
    const debriefs = Object.entries(people).map(async ([name, who]) => [name, await asked(who, debrief, its.candidacyId)]);
    const rooms = Object.entries(people).map(async ([name, who]) => [name, await asked(who, interview, its.id)]);
    const seated = { ana: 'answered', ben: 'answered', cleo: 'answered', dora: 'answered' };
    const everywhere = { ...seated, admin: 'answered', manager: 'answered', coordinator: 'answered', stranger: 'NOT_FOUND' };
    expect(Object.fromEntries(await Promise.all(debriefs))).toEqual({
      ...everywhere,
      otherManager: 'answered',
      observer: 'FORBIDDEN',
      demoted: 'FORBIDDEN',
      outsider: 'NOT_FOUND',
    });
    expect(Object.fromEntries(await Promise.all(rooms))).toEqual({
      ...everywhere,
      otherManager: 'NOT_FOUND',
      observer: 'answered',
      demoted: 'answered',
      outsider: 'NOT_FOUND',
    });
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
