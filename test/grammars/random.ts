/** Random numbers that are the same in every run: whole numbers from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** A xorshift generator; the seed must not be 0. */
export function seeded(seed: number): Random {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** One of a list's items. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
