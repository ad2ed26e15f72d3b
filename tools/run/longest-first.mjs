import TestSequencer from '@jest/test-sequencer';

/** The kinds of test by how long one file takes: whoever opens a browser or real processes goes first, so that no long one is left at the end. */
const ORDER = ['browser', 'journeys', 'database', 'pure', 'client'];
const REAL_PROCESSES = '/tools/';

const rank = ({ path, context }) => (path.includes(REAL_PROCESSES) ? 0 : ORDER.indexOf(context.config.displayName.name));

/** The longest kind of file begins; within a kind the file that took longest before, or the largest. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const known = new Map(super.sort(tests).map((test, at) => [test, at]));
    return [...tests].sort((one, other) => rank(one) - rank(other) || known.get(one) - known.get(other));
  }
}
