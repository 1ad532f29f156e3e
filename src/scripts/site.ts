/**
 * What most pages use, in one file, which a browser keeps: a page asks for one instead of seven. Each part looks whether
 * the page has what it is for.
 */
import './copy.ts';
import './filter.ts';
import './search-keys.ts';
import './share.ts';
import './share-selection.ts';
import './sort.ts';
import './table-of-contents.ts';
import './theme-switch.ts';
import './unfold.ts';
