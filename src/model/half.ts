/** Numbers of 16 bits (IEEE 754 binary16, the dtype F16 of safetensors): a sign, 5 bits of exponent, 10 of fraction. */

const view = new DataView(new ArrayBuffer(4));

/** The bits of the nearest half-precision number; a tie goes to the even one, what is too large becomes infinite. */
export function toHalf(value: number): number {
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const fraction = bits & 0x7fffff;
  if (exponent >= 31) return sign | 0x7c00;
  // Below 2^-14 a half has fewer bits: the leading 1 is written out and moves to the right.
  const shift = exponent > 0 ? 13 : 14 - exponent;
  if (shift > 24) return sign;
  const whole = exponent > 0 ? (exponent << 23) | fraction : fraction | 0x800000;
  const rest = whole & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const kept = whole >>> shift;
  return sign + kept + (rest > half || (rest === half && kept % 2 === 1) ? 1 : 0);
}

export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return (sign * fraction) / 2 ** 24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  view.setUint32(0, ((bits & 0x8000) << 16) | ((exponent + 112) << 23) | (fraction << 13));
  return view.getFloat32(0);
}
