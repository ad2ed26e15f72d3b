import type { Seat } from './interview.js';
import type { WriteRefusal } from './scorecard.js';

/** What a hand-off is about; the label says why the next round is asked, never how an answer was. */
export const HAND_OFF_LABELS = ['RAN_OUT_OF_TIME', 'PLEASE_PROBE', 'PROMISED'] as const;
export type HandOffLabel = (typeof HAND_OFF_LABELS)[number];

/** A hand-off's longest text, in characters. */
export const HAND_OFF_LENGTH = 1_000;

const LEVEL = /\b(?:levels?|scor(?:e[sd]?|ing)|rat(?:e[sd]?|ings?))\b[^.\n]{0,20}?\b[1-5]\b|\b[1-5]\s*(?:\/|out of)\s*[3-5]\b/i;
const RECOMMENDATION =
  /\b(?:strong|weak|lean(?:ing)?)[\s_-]+(?:yes|no|hire)\b|\b(?:no|not|don['’]t|would|should)[\s-]+hire\b|\brecommend(?:s|ed|ation)?\b/i;

/** Why a text cannot be handed off, in plain words; null when it can. An empty text takes the hand-off back. */
export function faultOfHandOff(text: string): string | null {
  if (text.length > HAND_OFF_LENGTH) return `The hand-off is longer than ${HAND_OFF_LENGTH} characters. Shorten it.`;
  if (LEVEL.test(text)) return 'A hand-off carries no level: later panels score for themselves. Say what to probe.';
  if (RECOMMENDATION.test(text))
    return 'A hand-off carries no recommendation: later panels judge for themselves. Say what to probe.';
  return null;
}

/** What decides whether a hand-off can be written now. */
export interface HandOffStanding {
  seat: Pick<Seat, 'observer'>;
  started: boolean;
  /** A round of the candidacy follows that is not called off. */
  hasLaterRound: boolean;
  /** The author was shown a colleague's value in this candidacy: what is handed on from then on might carry it. */
  hasSeenColleagues: boolean;
}

/** Why no hand-off can be written or changed now; null when it can. */
export function refusalOfHandOff(standing: HandOffStanding): WriteRefusal | null {
  const locked = (message: string): WriteRefusal => ({ kind: 'LOCKED', message });
  if (standing.seat.observer) return { kind: 'NOT_ALLOWED', message: 'You observe this round, so you hand nothing off from it.' };
  if (!standing.started) return locked('This round was not held yet, so there is nothing to hand off.');
  if (!standing.hasLaterRound) return locked('No round of this candidate follows, so nobody would read a hand-off.');
  if (standing.hasSeenColleagues)
    return locked('You have seen a colleague’s score, so what you handed off stays as it is. Later panels score for themselves.');
  return null;
}

/** How a viewer stands to a hand-off of another round of the candidacy. */
export interface HandOffViewer {
  conflicted: boolean;
  /** The viewer sits in the later round that is asked. */
  seated: boolean;
  /** The viewer owes a scorecard in the round that handed it off, so nothing of its panel is told yet. */
  owesThere: boolean;
}

/** Whether a later panel's member is told a hand-off; it waits for no reveal, because it carries no value. */
export function hearsHandOff(viewer: HandOffViewer): boolean {
  return viewer.seated && !viewer.conflicted && !viewer.owesThere;
}
