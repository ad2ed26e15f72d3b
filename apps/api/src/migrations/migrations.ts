import { House1780000000001 } from './0001-house.js';

/** Every migration, oldest first. */
export const migrations = [House1780000000001];
