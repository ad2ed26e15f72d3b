/** Kind of the numbered event that tells a room who looked before its reveal. */
export const GLASS_BROKEN = 'GlassBroken';
