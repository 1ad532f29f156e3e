import { dayLength } from '../text/dates.ts';

/**
 * The contact for security researchers, in the form of RFC 9116.
 * @param contacts addresses for reports, the best first
 * @param now the day of the build; the file is valid for just under a year from then
 * @returns undefined if there is no contact
 */
export function securityTxt(contacts: readonly string[], canonical: string, now: Date): string | undefined {
  if (contacts.length === 0) return undefined;
  const expires = new Date(now.getTime() + 364 * dayLength);
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}
