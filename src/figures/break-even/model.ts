/**
 * What a month of written tokens costs: by the token, or on rented machines that are paid whether
 * they work or wait. The formulas are our own: prices times
 * amounts. Money is in US dollars, volumes are in millions of tokens a month.
 */

/** What a seller asks per million tokens read and per million written. */
export interface Price {
  readUsd: number;
  writtenUsd: number;
}

/** Rented machines, and the people who mind them. */
export interface Machines {
  /** Cards that run one copy of the model. */
  gpus: number;
  /** Tokens that one copy writes in a second at full load. */
  speed: number;
  /** US dollars for a card and hour. */
  rent: number;
  /** Hours in a month for which the machines are paid. */
  hours: number;
  /** Share of the month for which a machine may work before another is rented, from 0 to 1. */
  load: number;
  /** Storage, network and spare capacity, as a share of the rent. */
  overhead: number;
  staff: number;
  /** What one post costs its employer in a year. */
  postUsd: number;
}

/** Price of a million written tokens together with the tokens read for them. */
export const usdPerMtok = ({ readUsd, writtenUsd }: Price, readPerWritten: number): number =>
  readPerWritten * readUsd + writtenUsd;

export const apiUsd = (mtokWritten: number, readPerWritten: number, price: Price): number =>
  mtokWritten * usdPerMtok(price, readPerWritten);

/** Millions of tokens that one copy of the model writes in a month if it is as full as it may get. */
export const capacity = ({ speed, hours, load }: Machines): number => (speed * 3600 * hours * load) / 1e6;

/** Copies of the model that a volume needs; one at least, since no one rents none. */
export const copies = (mtokWritten: number, machines: Machines): number =>
  Math.max(1, Math.ceil(mtokWritten / capacity(machines) - 1e-9));

/** Share of the month for which the rented copies really work at a volume, from 0 to 1. */
export const busyShare = (mtokWritten: number, machines: Machines): number =>
  mtokWritten / (copies(mtokWritten, machines) * capacity({ ...machines, load: 1 }));

const copyUsd = ({ gpus, rent, hours, overhead }: Machines) => gpus * rent * hours * (1 + overhead);
const staffUsd = ({ staff, postUsd }: Machines) => (staff * postUsd) / 12;

export const selfUsd = (mtokWritten: number, machines: Machines): number =>
  copies(mtokWritten, machines) * copyUsd(machines) + staffUsd(machines);

/**
 * The volumes at which machines cost no more than a price: a list, because each further machine is a
 * step up, after which the price can be the cheaper one again.
 * @param usd price of a million written tokens, with what is read for them
 * @param maxMtok where to stop looking
 */
export function cheaperRanges(machines: Machines, usd: number, maxMtok: number): [from: number, to: number][] {
  const perCopy = capacity(machines);
  const ranges: [number, number][] = [];
  for (let n = 1; (n - 1) * perCopy < maxMtok; n++) {
    const level = (n * copyUsd(machines) + staffUsd(machines)) / usd;
    const [from, to] = [Math.max((n - 1) * perCopy, level), Math.min(n * perCopy, maxMtok)];
    // Equal but for the rounding of the machine counts as equal.
    if (from > to * (1 + 1e-12)) continue;
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

/**
 * Electricity for a million tokens on one’s own computer, which serves one person at a time.
 * @param watts what it draws while it writes
 */
export const homeUsdPerMtok = (tokensPerSecond: number, watts: number, usdPerKwh: number): number =>
  ((1e6 / tokensPerSecond / 3600) * watts * usdPerKwh) / 1000;
