/**
 * Links that share a page with a service, in the form that each service documents. None of them loads anything here.
 * @param url the page’s own address
 */
export function shareLinks(title: string, url: string): { name: string; url: string }[] {
  const both = `${title} ${url}`;
  return [
    { name: 'E-mail', url: withQuery('mailto:?', { subject: title, body: url }) },
    // Asks the reader for their own server: https://blog.joinmastodon.org/2026/03/a-new-share-button
    { name: 'Mastodon', url: withQuery('https://share.joinmastodon.org/#', { text: both }) },
    { name: 'Bluesky', url: withQuery('https://bsky.app/intent/compose?', { text: both }) },
    { name: 'LinkedIn', url: withQuery('https://www.linkedin.com/sharing/share-offsite/?', { url }) },
    { name: 'WhatsApp', url: withQuery('https://wa.me/?', { text: both }) },
    { name: 'Reddit', url: withQuery('https://www.reddit.com/submit?', { url, title }) },
    { name: 'X', url: withQuery('https://x.com/intent/post?', { text: title, url }) },
  ];
}

const withQuery = (address: string, fields: Record<string, string>) =>
  `${address}${new URLSearchParams(fields).toString().replaceAll('+', '%20')}`;
