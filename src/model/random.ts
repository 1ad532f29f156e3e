/** Random numbers that are the same for the same seed in every engine, since they are made of integers alone. */
interface Random {
  /** At least 0, below 1. */
  uniform: () => number;
  /** Normally distributed, nearly: the sum of twelve uniform numbers, less six. */
  normal: () => number;
  /** A whole number, at least 0 and below `count`. */
  below: (count: number) => number;
}

/** The generator mulberry32 of Tommy Ettinger (public domain). */
export function random(seed: number): Random {
  let state = seed | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    normal: () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += uniform();
      return sum;
    },
    below: (count) => Math.floor(uniform() * count),
  };
}

/** Puts a list into a random order, in place (Fisher and Yates). */
export function shuffle(list: Uint32Array, { below }: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(i + 1);
    const other = list[j] as number;
    list[j] = list[i] as number;
    list[i] = other;
  }
}
