export { anyBank } from './any-bank.js';
export { freePort } from './free-port.js';
export { freshDatabase, runStatements, type FreshDatabase } from './fresh-database.js';
export { runStrata, type RunningStrata } from './running-strata.js';
