/** Thrown when a drawing cannot show what it should, with the field of the chart's file that an author may change. */
export class ChartError extends Error {
  readonly field: string;
  readonly hint: string;
  constructor(field: string, message: string, hint: string) {
    super(message);
    this.field = field;
    this.hint = hint;
  }
}
