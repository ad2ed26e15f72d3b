/** How a room's clock stands: pauses so far, and the one that is under way; times and pauses also as the current question began. */
export interface ClockStanding {
  /** Since when the clock stands still; null: it runs. */
  pausedAt: Date | null;
  /** Milliseconds of the pauses that are over. */
  pausedMs: number;
}

/** Milliseconds that a clock stood still until a moment, the pause under way included. */
export function pausedUntil({ pausedAt, pausedMs }: ClockStanding, at: Date): number {
  return pausedMs + (pausedAt ? Math.max(0, at.getTime() - pausedAt.getTime()) : 0);
}

/** Milliseconds that ran on a clock since a moment, pauses left out; `pausedBefore` is how long it had stood still by then. */
export function ranSince(clock: ClockStanding, since: Date, pausedBefore: number, now: Date): number {
  return Math.max(0, now.getTime() - since.getTime() - (pausedUntil(clock, now) - pausedBefore));
}
