/** Kinds of the numbered events that tell a room about its clock. */
export const CLOCK_PAUSED = 'ClockPaused';
export const CLOCK_RESUMED = 'ClockResumed';
