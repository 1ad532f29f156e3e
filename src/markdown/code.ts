import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from 'shiki';

/** The theme for code; src/markdown/code.css has the colours. */
export const codeTheme = createCssVariablesTheme({ name: 'case', variablePrefix: '--code-' });

/** Turns Shiki's style attributes into classes, because the site's security policy allows no inline styles. */
export const stylesToClasses: ShikiTransformer = {
  name: 'styles-to-classes',
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
    node.properties['translate'] = 'no';
  },
  span(node) {
    const token = /--code-token-([a-z-]+)/.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (token) node.properties['class'] = `tok-${token}`;
  },
};

const languages = ['sh', 'python', 'powershell'] as const;
const highlighter = createHighlighter({ themes: [codeTheme], langs: [...languages] });

/**
 * Highlights a command or snippet at build time.
 * @returns HTML of a `<pre class="code">` without any inline style
 */
export async function highlight(code: string, language: (typeof languages)[number]): Promise<string> {
  return (await highlighter).codeToHtml(code.trimEnd(), {
    lang: language,
    theme: codeTheme.name ?? 'case',
    transformers: [stylesToClasses],
    // With a limit, a busy machine would leave some lines plain, and two builds could differ.
    tokenizeTimeLimit: 0,
  });
}
