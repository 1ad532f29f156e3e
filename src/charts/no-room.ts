/** Thrown when a drawing cannot hold what it should show, with the field of the chart's file that decides. */
export class NoRoom extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
