import { describe, expect, it } from '@jest/globals';
import {
  mayEnterRoom,
  roomRights,
  ROLES,
  type InterviewState,
  type Role,
  type RoomMoment,
  type RoomRights,
  type Seat,
} from '@strata/domain';

const seat = (more: Partial<Seat> = {}): Seat => ({
  panelistId: 'own',
  lead: false,
  observer: false,
  training: false,
  submitted: false,
  ...more,
});
const SEATS = {
  lead: seat({ lead: true }),
  beside: seat(),
  training: seat({ training: true }),
  observing: seat({ observer: true }),
  none: null,
};
const moment = (state: InterviewState, more: Partial<RoomMoment> = {}): RoomMoment => ({
  state,
  revealed: false,
  revealPolicy: 'ROUND_END',
  hasScores: false,
  hasSeenColleagues: false,
  hasLaterRound: false,
  owesElsewhere: false,
  brokeGlass: false,
  ...more,
});
const granted = (rights: RoomRights): string => Object.entries(rights).filter(([, may]) => may).map(([name]) => name).join(' '); // prettier-ignore

describe('who enters a room', () => {
  it.each([
    ['ADMIN', false, false, true],
    ['COORDINATOR', false, false, true],
    ['HIRING_MANAGER', false, false, false],
    ['HIRING_MANAGER', false, true, true],
    ['HIRING_MANAGER', true, false, true],
    ['INTERVIEWER', false, false, false],
    ['INTERVIEWER', false, true, false],
    ['INTERVIEWER', true, false, true],
    ['OBSERVER', false, false, false],
    ['OBSERVER', true, false, true],
  ] as [Role, boolean, boolean, boolean][])('%s, seated %s, opened it %s: %s', (role, seated, opened, enters) => {
    const entrant = { role, memberId: 'me', seated, candidacyMembers: [opened ? 'me' : 'another'] };
    expect(mayEnterRoom({ ...entrant, conflicted: false })).toBe(enters);
    expect(mayEnterRoom({ ...entrant, conflicted: true })).toBe(false);
  });
});

describe('what a seat allows, whatever the role', () => {
  it.each([
    ['lead', 'SCHEDULED', 'start handOver'],
    ['beside', 'SCHEDULED', 'start takeLead'],
    ['training', 'SCHEDULED', 'start takeLead'],
    ['observing', 'SCHEDULED', ''],
    ['none', 'SCHEDULED', ''],
    ['lead', 'LIVE', 'move score submit end cutShort handOver addQuestion pause'],
    ['beside', 'LIVE', 'takeLead score submit'],
    ['training', 'LIVE', 'takeLead score submit'],
    ['observing', 'LIVE', ''],
    ['none', 'LIVE', ''],
    ['lead', 'ENDED', 'score submit reveal'],
    ['beside', 'ENDED', 'takeLead score submit'],
    ['observing', 'ENDED', ''],
    ['lead', 'NOT_HELD', ''],
    ['beside', 'NOT_HELD', ''],
  ] as [keyof typeof SEATS, InterviewState, string][])('%s in %s: %s', (held, state, expected) => {
    expect(granted(roomRights('INTERVIEWER', SEATS[held], moment(state)))).toBe(expected);
  });

  it('what a later round should probe is handed off by whoever scores, from the start on, until they have seen a colleague’s value', () => {
    const may = (state: InterviewState, held: Seat | null, more: Partial<RoomMoment> = {}): boolean =>
      roomRights('INTERVIEWER', held, moment(state, { hasLaterRound: true, ...more })).handOff;
    for (const state of ['LIVE', 'ENDED'] as const) {
      for (const held of [SEATS.lead, SEATS.beside, SEATS.training, seat({ submitted: true })])
        expect(may(state, held)).toBe(true);
      for (const held of [SEATS.observing, SEATS.none]) expect(may(state, held)).toBe(false);
      expect(may(state, SEATS.lead, { hasSeenColleagues: true })).toBe(false);
      expect(may(state, SEATS.lead, { hasLaterRound: false })).toBe(false);
    }
    for (const state of ['SCHEDULED', 'NOT_HELD'] as const) expect(may(state, SEATS.lead)).toBe(false);
  });

  it('whoever has the role of an observer only observes, in any seat', () => {
    for (const held of Object.values(SEATS)) {
      for (const state of ['SCHEDULED', 'LIVE', 'ENDED', 'NOT_HELD'] as const)
        expect(granted(roomRights('OBSERVER', held, moment(state)))).toBe('');
    }
  });

  it('a submitted scorecard is reopened until its panelist has seen a colleague’s value, and amended after', () => {
    const own = seat({ submitted: true });
    const rights = (more: Partial<RoomMoment>): RoomRights => roomRights('INTERVIEWER', own, moment('ENDED', more));
    expect(rights({})).toMatchObject({ score: false, submit: false, reopen: true, amend: false });
    expect(rights({ revealed: true })).toMatchObject({ reopen: true, amend: true });
    expect(rights({ revealed: true, hasSeenColleagues: true })).toMatchObject({ reopen: false, amend: true });
    expect(roomRights('INTERVIEWER', seat(), moment('LIVE', { hasSeenColleagues: true }))).toMatchObject({
      score: true,
      amend: true,
    });
  });
});

describe('what a role allows in a room without a seat', () => {
  it.each([
    ['ADMIN', 'changePanel markNotHeld cutShort breakGlass', 'reveal changePanel breakGlass'],
    ['HIRING_MANAGER', 'changePanel markNotHeld cutShort', 'reveal changePanel'],
    ['COORDINATOR', 'changePanel markNotHeld cutShort', 'changePanel'],
    ['INTERVIEWER', '', ''],
    ['OBSERVER', '', ''],
  ] as [Role, string, string][])('%s: %s while it is live, %s once it has ended', (role, live, ended) => {
    expect(granted(roomRights(role, null, moment('LIVE')))).toBe(live);
    expect(granted(roomRights(role, null, moment('ENDED')))).toBe(ended);
  });

  it('a question is added by a manager before the interview begins, by its lead while it is live, and by nobody after', () => {
    const may = (role: Role, held: Seat | null, state: InterviewState): boolean =>
      roomRights(role, held, moment(state)).addQuestion;
    for (const role of ROLES) {
      const plans = role === 'ADMIN' || role === 'HIRING_MANAGER';
      for (const held of Object.values(SEATS)) expect([role, may(role, held, 'SCHEDULED')]).toEqual([role, plans]);
      expect([role, may(role, SEATS.lead, 'LIVE')]).toEqual([role, role !== 'OBSERVER']);
      for (const held of [SEATS.beside, SEATS.training, SEATS.observing, SEATS.none]) expect(may(role, held, 'LIVE')).toBe(false);
      for (const state of ['ENDED', 'NOT_HELD'] as const) expect(may(role, SEATS.lead, state)).toBe(false);
    }
  });

  it('whoever runs the hiring schedules what has not begun, also anew what was not held', () => {
    for (const role of ROLES) {
      const runs = role !== 'INTERVIEWER' && role !== 'OBSERVER';
      for (const state of ['SCHEDULED', 'NOT_HELD'] as const)
        expect([role, roomRights(role, null, moment(state)).schedule]).toEqual([role, runs]);
      for (const state of ['LIVE', 'ENDED'] as const) expect(roomRights(role, null, moment(state)).schedule).toBe(false);
    }
  });

  it('a round of LOOP_END is revealed by nobody, and one that is revealed is not revealed again', () => {
    for (const role of ROLES) {
      for (const more of [{ revealPolicy: 'LOOP_END' as const }, { revealed: true }])
        expect(roomRights(role, SEATS.lead, moment('ENDED', more)).reveal).toBe(false);
    }
  });

  it('an administrator breaks the glass where something is hidden, once, and never while they owe a scorecard for the candidate', () => {
    const may = (held: Seat | null, state: InterviewState, more: Partial<RoomMoment> = {}, role: Role = 'ADMIN'): boolean =>
      roomRights(role, held, moment(state, more)).breakGlass;
    for (const state of ['LIVE', 'ENDED'] as const) {
      for (const held of [null, SEATS.observing, seat({ submitted: true })]) expect(may(held, state)).toBe(true);
      for (const held of [SEATS.lead, SEATS.training]) expect(may(held, state)).toBe(false);
      const hidden: Partial<RoomMoment>[] = [
        { revealed: true },
        { revealPolicy: 'OPEN' },
        { brokeGlass: true },
        { owesElsewhere: true },
      ];
      for (const more of hidden) expect([more, may(null, state, more)]).toEqual([more, false]);
      for (const role of ROLES.filter((each) => each !== 'ADMIN'))
        expect([role, may(null, state, {}, role)]).toEqual([role, false]);
    }
    for (const state of ['SCHEDULED', 'NOT_HELD'] as const) expect(may(null, state)).toBe(false);
  });

  it('an interview with scores took place and is not marked as not held', () => {
    expect(roomRights('ADMIN', null, moment('LIVE', { hasScores: true })).markNotHeld).toBe(false);
  });
});
