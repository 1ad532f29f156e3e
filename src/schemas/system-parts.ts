/** The parts of a system in the figure "ways-out", each with what can be chosen for it. No schema: browsers need it too. */
export const partChoices = {
  model: ['closed', 'terms', 'free'],
  /** Where the model runs. */
  place: ['maker', 'host', 'own'],
  /** The format of requests. */
  entry: ['own', 'common'],
  /** What the model was taught further, and who keeps it. */
  tuning: ['none', 'seller', 'file'],
  /** The index by which the system searches your documents. */
  index: ['seller', 'open'],
  app: ['seller', 'open'],
} as const;
