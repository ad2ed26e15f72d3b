import { may, REFUSAL_TEXTS, type Role } from '../member.js';
import type { RevealPolicy } from '../loop.js';
import { refusalOfBreakingGlass } from './glass.js';
import { refusalOfHandOff } from './hand-off.js';
import { canBecome, type InterviewState, type Seat } from './interview.js';
import type { WriteRefusal } from './scorecard.js';

/** What decides whether a member enters a room: role, seat, and whether the candidacy is theirs. */
export interface Entrant {
  role: Role;
  memberId: string;
  seated: boolean;
  /** Members who opened or own the candidacy. */
  candidacyMembers: readonly string[];
  conflicted: boolean;
}

/** Whether a member may enter a room and hear its events. */
export function mayEnterRoom(entrant: Entrant): boolean {
  if (entrant.conflicted) return false;
  if (entrant.seated) return true;
  if (entrant.role === 'HIRING_MANAGER') return entrant.candidacyMembers.includes(entrant.memberId);
  return entrant.role === 'ADMIN' || entrant.role === 'COORDINATOR';
}

export interface RoomMoment {
  state: InterviewState;
  revealed: boolean;
  revealPolicy: RevealPolicy;
  hasScores: boolean;
  hasSeenColleagues: boolean;
  /** A round of the candidacy follows that is not called off. */
  hasLaterRound: boolean;
  /** The member scores this candidate in another round and has not submitted there. */
  owesElsewhere: boolean;
  /** The member saw submitted scorecards here before the reveal. */
  brokeGlass: boolean;
}

/** What a member may do in a room now. */
export interface RoomRights {
  start: boolean;
  move: boolean;
  takeLead: boolean;
  score: boolean;
  submit: boolean;
  reopen: boolean;
  amend: boolean;
  end: boolean;
  reveal: boolean;
  /** Reveals the single question before everyone present has scored it (PER_QUESTION). */
  revealQuestion: boolean;
  changePanel: boolean;
  markNotHeld: boolean;
  /** Says when the interview takes place, also anew after it fell through. */
  schedule: boolean;
  /** Ends it before everything was asked, and says why. */
  cutShort: boolean;
  /** Asks the panels of later rounds to probe something. */
  handOff: boolean;
  /** Says who asks a question; whoever is to ask one hands it over in any case. */
  handOver: boolean;
  /** Adds a question to this interview only, which is left out of every comparison. */
  addQuestion: boolean;
  /** Stops the clock of the room and lets it go on. */
  pause: boolean;
  /** Sees submitted scorecards before the reveal, with a reason that the panel is told. */
  breakGlass: boolean;
}

/** Every right of a member in a room, from role, seat and moment alone. */
export function roomRights(role: Role, seat: Seat | null, moment: RoomMoment): RoomRights {
  const own = seat && usableSeat(role, seat);
  const scoring = own !== null && !own.observer;
  const open = moment.state === 'LIVE' || moment.state === 'ENDED';
  const submitted = scoring && own.submitted;
  return {
    start: scoring && moment.state === 'SCHEDULED',
    move: leads(own) && moment.state === 'LIVE',
    takeLead: scoring && !own.lead && moment.state !== 'NOT_HELD',
    score: scoring && open && !submitted,
    submit: scoring && open && !submitted,
    reopen: submitted && open && !moment.hasSeenColleagues,
    // Before the own card is handed in a value is simply changed, until a colleague's was seen.
    amend: scoring && open && (moment.hasSeenColleagues || (submitted && moment.revealed)),
    end: leads(own) && moment.state === 'LIVE',
    reveal: mayReveal(role, own) && moment.state === 'ENDED' && !moment.revealed && moment.revealPolicy !== 'LOOP_END',
    revealQuestion: mayReveal(role, own) && open && !moment.revealed && moment.revealPolicy === 'PER_QUESTION',
    changePanel: may(role, 'panels.change') && moment.state !== 'NOT_HELD',
    markNotHeld: may(role, 'interviews.mark-not-held') && canBecome(moment.state, 'NOT_HELD') && !moment.hasScores,
    schedule: may(role, 'interviews.schedule') && (moment.state === 'SCHEDULED' || moment.state === 'NOT_HELD'),
    cutShort: mayCutShort(role, own) && moment.state === 'LIVE',
    handOff: own !== null && refusalOfHandOff({ ...moment, seat: own, started: open }) === null,
    handOver: leads(own) && mayHandOver(moment.state),
    addQuestion: refusalOfAddingQuestion(role, own, moment.state) === null,
    pause: leads(own) && moment.state === 'LIVE',
    breakGlass: mayBreakGlass(role, own, moment),
  };
}

function mayBreakGlass(role: Role, own: Seat | null, moment: RoomMoment): boolean {
  const owes = moment.owesElsewhere || (own !== null && !own.observer && !own.submitted);
  return may(role, 'glass.break') && !moment.brokeGlass && refusalOfBreakingGlass({ ...moment, owes }) === null;
}

/** A seat as its holder may use it: whoever has the role of an observer only observes, whatever seat they were given before. */
export function usableSeat<Held extends Pick<Seat, 'lead' | 'observer'>>(role: Role, seat: Held): Held {
  return role === 'OBSERVER' ? { ...seat, lead: false, observer: true } : seat;
}

/** Whether a member may reveal naming the absent: the lead by seat, a manager or an administrator by role. */
export function mayReveal(role: Role, seat: Pick<Seat, 'lead' | 'observer'> | null): boolean {
  return leads(seat) || may(role, 'values.reveal');
}

/** Whether a seat moves and ends the round: the lead's, never an observer's. */
export function leads(seat: Pick<Seat, 'lead' | 'observer'> | null): boolean {
  return seat !== null && seat.lead && !seat.observer;
}

/** Whether it still matters who asks what: before the round and in it. */
export function mayHandOver(state: InterviewState): boolean {
  return state === 'SCHEDULED' || state === 'LIVE';
}

/** Whether a member may cut a round short: the lead by seat, or whoever schedules. */
export function mayCutShort(role: Role, seat: Pick<Seat, 'lead' | 'observer'> | null): boolean {
  return leads(seat) || may(role, 'interviews.schedule');
}

/** Why a member cannot add a question to this interview only, in plain words; null when they can: a manager before it begins, the lead while it is live. */
export function refusalOfAddingQuestion(
  role: Role,
  seat: Pick<Seat, 'lead' | 'observer'> | null,
  state: InterviewState,
): WriteRefusal | null {
  if (state === 'ENDED') return { kind: 'LOCKED', message: 'The conversation is over, so no question is added to it any more.' };
  if (state === 'NOT_HELD') return { kind: 'LOCKED', message: 'This interview was not held, so no question is added to it.' };
  if (state === 'LIVE' && !leads(seat))
    return { kind: 'NOT_ALLOWED', message: 'While an interview is live only its lead adds a question. Take the lead first.' };
  if (state === 'SCHEDULED' && !may(role, 'interviews.add-question'))
    return { kind: 'NOT_ALLOWED', message: REFUSAL_TEXTS['interviews.add-question'] };
  return null;
}
