import type { Role } from '../member.js';

export const SPEAKING_ORDERS = ['LEAST_SENIOR', 'RANDOM'] as const;
export type SpeakingOrder = (typeof SPEAKING_ORDERS)[number];

/** Minutes of a debrief, unless whoever starts it says otherwise. */
export const DISCUSSION_MINUTES = { least: 1, usual: 15, most: 240 } as const;

export interface Speaker {
  memberId: string;
  role: Role;
  /** Scorecards that they have handed in, over all candidates. */
  handedIn: number;
}

// Whoever decides speaks last, so that nobody follows them.
const WEIGHT: Record<Role, number> = { OBSERVER: 0, INTERVIEWER: 0, COORDINATOR: 1, HIRING_MANAGER: 2, ADMIN: 3 };

/**
 * Who speaks when. LEAST_SENIOR: those who decide last, and among equals whoever has judged fewest candidates first. RANDOM: shuffled.
 *
 * @param random a source of numbers from 0 up to and without 1
 */
export function speakersInOrder(speakers: readonly Speaker[], order: SpeakingOrder, random: () => number): Speaker[] {
  if (order === 'LEAST_SENIOR') {
    return [...speakers].sort((a, b) => WEIGHT[a.role] - WEIGHT[b.role] || a.handedIn - b.handedIn);
  }
  const shuffled = [...speakers];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[place]] = [shuffled[place]!, shuffled[last]!];
  }
  return shuffled;
}
