import type { Headers } from './headers.ts';
import type { Redirect } from './redirects.ts';

/** What a host must be told of one built site. */
export interface Rules {
  /** Folder in which the site lives, with a slash at both ends. */
  base: string;
  /** The headers that go with every answer. */
  headers: Headers;
  /** Moved pages and files, with the site's folder in their addresses; no anchors. */
  redirects: readonly Redirect[];
}

/** A file for a host: its name and what it holds. */
export interface HostFile {
  name: string;
  text: string;
}
