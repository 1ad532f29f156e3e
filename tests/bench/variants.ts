/** A page with one thing less, which shows what that thing costs. The changed styles would not pass the policy. */
const without = (pattern: RegExp) => (html: string) =>
  html.replace(/<meta http-equiv="content-security-policy"(?:[^>"]|"[^"]*")*>/, '').replace(pattern, '');

/** Variants of a built page, which are measured turn by turn with the page as it is. */
export const variants = {
  'without web fonts': without(/@font-face\s*\{[^}]*url\([^}]*\}/g),
  'all laid out at once': without(/content-visibility:\s*auto;?/g),
  'without scripts': without(/<script\b(?![^>]*json)(?:[^>"]|"[^"]*")*>.*?<\/script>/gs),
  'without figures': without(/<figure\b.*?<\/figure>/gs),
} as const satisfies Record<string, (html: string) => string>;
