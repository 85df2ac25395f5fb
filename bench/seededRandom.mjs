/**
 * A small generator of repeatable random numbers (mulberry32): the same seed gives the same sequence everywhere.
 * @param {number} seed a 32-bit integer
 * @returns {(below: number) => number} draws an integer from 0 up to, and not including, `below`
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
