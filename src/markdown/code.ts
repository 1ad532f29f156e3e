import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from 'shiki';

/** Colours come from the style sheet: src/markdown/code.css says what each class looks like. */
export const codeTheme = createCssVariablesTheme({ name: 'case', variablePrefix: '--code-' });

/** Turns Shiki's style attributes into classes, since the site's security policy allows no inline style. */
export const stylesToClasses: ShikiTransformer = {
  name: 'styles-to-classes',
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
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
 * Colours a command or snippet at build time.
 * @returns HTML of a `<pre class="code">` without any inline style
 */
export async function highlight(code: string, language: (typeof languages)[number]): Promise<string> {
  return (await highlighter).codeToHtml(code.trimEnd(), {
    lang: language,
    theme: codeTheme.name ?? 'case',
    transformers: [stylesToClasses],
    // Without it a line stays plain when the machine is busy for half a second, so no two builds need agree.
    tokenizeTimeLimit: 0,
  });
}
