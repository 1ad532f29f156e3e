/**
 * How long a closed record stood until a model that anyone may download scored as high. Days are
 * counted from 1 January 1970; scores are points of one index, taken as they are.
 */

/** Who may have a model: its owner only, anyone for any use, or anyone within limits. */
type Access = 'closed' | 'free to use' | 'limited' | 'not recorded';

export interface ScoredModel {
  name: string;
  day: number;
  score: number;
  access: Access;
}

export interface Wait {
  record: ScoredModel;
  /** The first later model that scored as high, if there is one yet. */
  match: ScoredModel | null;
  /** Days from the record to its match, or to the day on which we look. */
  days: number;
}

/** What counts as open: whatever can be downloaded, or only what may be used without limits. */
export type Meaning = 'download' | 'free';

export const daysPerMonth = 30.44;

/** Points by which a record beats the last one at least: scores are uncertain by more. */
const recordStep = 1;

const isOpen = ({ access }: ScoredModel, meaning: Meaning) =>
  meaning === 'free' ? access === 'free to use' : access !== 'closed';

/**
 * The closed models that beat the last record by a point or more and that no downloadable model had equalled
 * by then, in the order of their days; of one day the best. The list does not depend on what counts
 * as open, so that meanings can be compared on the same records.
 */
export function records(models: readonly ScoredModel[]): ScoredModel[] {
  const kept: ScoredModel[] = [];
  const closed = models.filter(({ access }) => access === 'closed').sort((a, b) => a.day - b.day || b.score - a.score);
  let best = -Infinity;
  for (const model of closed) {
    // Scores have one decimal, whose sums are not exact.
    if (Math.round(10 * (model.score - best)) < 10 * recordStep) continue;
    best = model.score;
    const equalled = models.some((m) => m.access !== 'closed' && m.day <= model.day && m.score >= model.score);
    if (!equalled) kept.push(model);
  }
  return kept;
}

/**
 * The models on which every wait rests, seen from any day: each scored higher than all before it of its side, closed,
 * open or free to use, and none scored less than the first closed one. A page need carry no others.
 */
export function leaders(models: readonly ScoredModel[]): ScoredModel[] {
  const sorted = models.toSorted((a, b) => a.day - b.day || b.score - a.score);
  const closed = sorted.filter(({ access }) => access === 'closed');
  const open = (['download', 'free'] as const).map((meaning) => sorted.filter((model) => isOpen(model, meaning)));
  const leading = new Set(
    [closed, ...open].flatMap((side) =>
      side.filter(({ score }, i) => side.slice(0, i).every((earlier) => earlier.score < score)),
    ),
  );
  return sorted.filter((model) => leading.has(model) && model.score >= (closed[0]?.score ?? Infinity));
}

/** How long each record set by a day has waited, seen from that day. */
export function waits(models: readonly ScoredModel[], meaning: Meaning, asOfDay: number): Wait[] {
  const open = models
    .filter((model) => isOpen(model, meaning) && model.day <= asOfDay)
    .sort((a, b) => a.day - b.day || b.score - a.score);
  return records(models)
    .filter(({ day }) => day <= asOfDay)
    .map((record) => {
      const match = open.find(({ day, score }) => day > record.day && score >= record.score) ?? null;
      return { record, match, days: (match?.day ?? asOfDay) - record.day };
    });
}
