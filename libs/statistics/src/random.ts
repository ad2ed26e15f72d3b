/**
 * A reproducible source of numbers in [0, 1): the same seed gives the same sequence on every machine.
 * Source: Marsaglia (2003), Xorshift RNGs, the 32-bit generator with shifts 13, 17, 5.
 */
export function seededRandom(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
}
