/** A link to the sentence that a reader has selected. */
import { textFragment, type Passage } from './text-fragment.ts';

const foldSpaces = (text: string) => text.replace(/\s+/g, ' ');
/** What a browser skips when it looks for a text, and citations. */
const skipped = '[data-part=citation], [data-part=margin-note], [popover], [data-screen-only], svg';

/** Elements at whose ends a text ends: no browser finds words that run on into the next. */
const blocks = 'p, li, h2, h3, h4, td, th, dd, figcaption, summary';

/** The text of a range in pieces, split at skipped elements and at the ends of blocks. */
function runsOf(range: Range): string[] {
  const copy = range.cloneContents();
  for (const element of copy.querySelectorAll(skipped)) element.replaceWith('\n');
  for (const block of copy.querySelectorAll(blocks)) block.append('\n');
  return copy.textContent
    .split('\n')
    .map((run) => foldSpaces(run).trim())
    .filter(Boolean);
}

function passage(range: Range): Passage {
  const before = document.createRange();
  before.setStart(range.startContainer.parentElement?.closest(blocks) ?? range.startContainer, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { runs: runsOf(range), before: runsOf(before).at(-1) ?? '' };
}

const letter = /[\p{L}\p{N}’'-]/u;
/** Whether a place in a text is between two letters of a word. */
const isInWord = ({ data }: Text, i: number) => letter.test(data[i - 1] ?? '') && letter.test(data[i] ?? '');

/** The range, extended to whole words. */
function wholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const { startContainer: start, endContainer: end } = whole;
  let { startOffset, endOffset } = whole;
  if (start instanceof Text) while (isInWord(start, startOffset)) startOffset -= 1;
  if (end instanceof Text) while (isInWord(end, endOffset)) endOffset += 1;
  whole.setStart(start, startOffset);
  whole.setEnd(end, endOffset);
  return whole;
}

const text = document.querySelector('[data-part=article-text]');
const button = document.querySelector<HTMLButtonElement>('[data-share-selection]');
if (text && button && navigator.clipboard && 'fragmentDirective' in document) {
  const label = button.textContent;
  const written = foldSpaces(text.textContent);
  const selected = () => {
    const selection = document.getSelection();
    const range = selection?.type === 'Range' ? selection.getRangeAt(0) : undefined;
    // No browser finds the words of a picture.
    const isFound = range && !range.startContainer.parentElement?.closest('svg');
    return isFound && text.contains(range.commonAncestorContainer) ? range : undefined;
  };
  const place = () => {
    const box = selected()?.getBoundingClientRect();
    button.hidden = !box || box.width === 0;
    button.textContent = label;
    if (!box || button.hidden) return;
    const left = Math.min(Math.max(box.left, 8), document.documentElement.clientWidth - button.offsetWidth - 8);
    button.style.left = `${scrollX + left}px`;
    button.style.top = `${scrollY + box.bottom + 8}px`;
  };
  document.addEventListener('selectionchange', place);
  // Pressing the button must not clear the selection.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', async () => {
    const range = selected();
    if (!range) return;
    const chosen = passage(wholeWords(range));
    // A link to words of another language would lead nowhere.
    const isTranslated = !chosen.runs.every((run) => written.includes(run));
    const target = isTranslated
      ? range.startContainer.parentElement?.closest('[id]')?.id
      : textFragment(chosen, written);
    if (!target) return;
    button.textContent = await navigator.clipboard.writeText(`${location.origin}${location.pathname}#${target}`).then(
      () => (isTranslated ? 'Translated, so the link leads to this part' : 'Link copied'),
      () => 'Not copied',
    );
  });
}
