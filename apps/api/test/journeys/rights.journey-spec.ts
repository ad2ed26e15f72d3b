import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '@strata/domain';
import { invite, type Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { ALL, BY_ROLE } from '../harness/role-table.js';
import { Scratch, type Args } from '../harness/scratch.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
jest.setTimeout(90_000);
let demoted: Person;
let loopId: string;
let scratch: Scratch;

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
  const [room = raise()] = await house.rooms(loopId);
  scratch = new Scratch(cast, house, loopId, room);
  await house.act(cast.admin, 'changeRole', { memberId: demoted.id, role: 'OBSERVER' });
}, 90_000);

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
    'StaleCandidateProblem',
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
  handQuestionOver: { may: LEADING, in: 'LIVE', says: 'handOver', args: (of) => ({ interviewId: of.id, questionId: of.questionIds[0], panelistId: of.panelistOf(cast.ben) }) },
  addUnplannedQuestion: { may: LEADING, in: 'LIVE', says: 'addQuestion', args: (of) => ({ input: { ...write(of), questionId: house.questionNumbered('one', 5) } }) },
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
  const each = await scratch.fresh();
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
      const result = await house.act(PEOPLE[role](), name, await args(scratch));
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
      const its = await scratch.fresh();
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
    const { roundId } = await scratch.ids();
    for (const seat of [{}, { lead: true }, { training: true }]) {
      const memberId = cast.observer.id;
      expect(await house.act(cast.admin, 'assignPanelist', { input: { roundId, memberId, ...seat } })).toMatchObject(refused);
      expect(
        await house.act(cast.admin, 'seatPanelist', { input: { interviewId: scratch.room.id, memberId, ...seat } }),
      ).toMatchObject(refused);
    }
  });

  it('a query of a visible object that the caller may not make is FORBIDDEN, of a hidden one NOT_FOUND', async () => {
    const debrief = 'query($id: ID!) { debrief(candidacyId: $id) { candidacyId } }';
    const interview = 'query($id: ID!) { interview(id: $id) { id } }';
    const asked = async (who: Person, query: string, id: string): Promise<string> =>
      (await who.client.send(query, { id })).errors?.[0]?.extensions.code ?? 'answered';
    const people = { ...cast, demoted };
    const its = await scratch.fresh();
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
