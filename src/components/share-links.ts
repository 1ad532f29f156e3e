/** A service that a plain link can share a page with. */
export interface ShareLink {
  name: string;
  url: string;
}

const query = (address: string, fields: Record<string, string>) =>
  `${address}${new URLSearchParams(fields).toString().replaceAll('+', '%20')}`;

/**
 * Links that share a page with a service, in the form that each service documents. None of them loads anything here.
 * @param url the page’s own address
 */
export function shareLinks(title: string, url: string): ShareLink[] {
  const both = `${title} ${url}`;
  return [
    { name: 'E-mail', url: query('mailto:?', { subject: title, body: url }) },
    // Asks the reader for their own server: https://blog.joinmastodon.org/2026/03/a-new-share-button
    { name: 'Mastodon', url: query('https://share.joinmastodon.org/#', { text: both }) },
    { name: 'Bluesky', url: query('https://bsky.app/intent/compose?', { text: both }) },
    { name: 'LinkedIn', url: query('https://www.linkedin.com/sharing/share-offsite/?', { url }) },
    { name: 'WhatsApp', url: query('https://wa.me/?', { text: both }) },
    { name: 'Reddit', url: query('https://www.reddit.com/submit?', { url, title }) },
    { name: 'X', url: query('https://x.com/intent/post?', { text: title, url }) },
  ];
}
