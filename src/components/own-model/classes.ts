/** Classes of the fields in which readers write and choose. */
export const fieldClass =
  'mt-1 block min-h-11 w-full border-1.5 border-ink bg-sheet px-3 py-1.5 font-sans text-base font-normal';
/** Of the label around a field. */
export const labelClass = 'block font-sans text-md/snug font-semibold';
/** Of a form of the model. */
export const formClass = 'my-5 border border-rule-2 bg-sheet px-4 py-4 font-sans text-base/[1.4] sm:px-5';
/** Of a list of names. */
export const namesClass =
  'm-0 mt-3 grid list-none grid-cols-[repeat(auto-fill,minmax(min(100%,8rem),1fr))] gap-x-4 gap-y-1 p-0 font-system text-lg/[1.4] [&>li]:m-0 [&_mark]:bg-mark [&_mark]:text-ink';
