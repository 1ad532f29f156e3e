/**
 * Arithmetic that gives the same bits in every JavaScript engine. The standard leaves `Math.exp` and `Math.tanh` to the
 * engine; `+ − × ÷` and `Math.sqrt` it does not (ECMA-262, "The Math Object").
 */

const log2Of = Math.LN2;
const largest = 1023;
/** The powers of two that a double can hold without loss, from 2^-1022 to 2^1023. */
const powersOfTwo = new Float64Array(2 * largest);
powersOfTwo[largest - 1] = 1;
for (let i = largest; i < powersOfTwo.length; i++) powersOfTwo[i] = (powersOfTwo[i - 1] ?? 0) * 2;
for (let i = largest - 2; i >= 0; i--) powersOfTwo[i] = (powersOfTwo[i + 1] ?? 0) / 2;

/** 1/13!, 1/12!, …, 1/1!, 1: the Taylor series of e to the power of x, from its last term. */
const series: number[] = [1];
for (let n = 1; n <= 13; n++) series.unshift((series[0] ?? 1) / n);

/**
 * e to the power of x, within 1e-14 of it for |x| ≤ 20: x = k·ln 2 + r, with |r| ≤ ln 2 / 2, where the series is short.
 * Beyond ±700, which no score of this model reaches, it is that of ±700.
 */
export function exp(x: number): number {
  const bounded = x < -700 ? -700 : x > 700 ? 700 : x;
  const k = Math.floor(bounded / log2Of + 0.5);
  const r = bounded - k * log2Of;
  let sum = 0;
  for (const term of series) sum = sum * r + term;
  return sum * (powersOfTwo[k + largest - 1] ?? 0);
}

/** The hyperbolic tangent, within 1e-14. */
export const tanh = (x: number): number => 1 - 2 / (exp(2 * x) + 1);
