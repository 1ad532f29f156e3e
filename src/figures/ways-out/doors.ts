import { html, type Html } from '../shared/html.ts';
import { doorsOf, impossible, ways, type Door } from './model.ts';
import type { Data, Settings } from './settings.ts';
import { doorText, fate, systemsOf, wayTexts } from './words.ts';

/** A door with its leaf: hollow if it is open, solid if it is shut, half of it if it is ajar. */
const leaves: Record<Door, Html> = {
  open: html`<path class="open-shape" d="M9 3h30v52H9z" /><path class="open-shape" d="M9 3l13 8v52L9 55z" />`,
  ajar: html`<path class="open-shape" d="M9 3h30v52H9z" /><path class="closed-shape" d="M8 2l15 6v54L8 56z" />`,
  shut: html`<path class="closed-shape" d="M8 2h32v54H8z" /><path class="open-line-core" d="M32 31h4" />`,
};

const door = (state: Door) =>
  html`<svg
    class="marks chart-marks mb-1.5 block h-16 w-12 lg:h-20 lg:w-15"
    data-part="door"
    data-state="${state}"
    viewBox="0 0 48 64"
    aria-hidden="true"
  >
    <path class="is-guide" d="M0 56H48" />
    ${leaves[state]}
  </svg>`;

/** What the doors mean, of those that are there. */
const meanings: Record<Door, string> = {
  open: 'A hollow door is open.',
  ajar: 'A half solid one opens only in part.',
  shut: 'A solid one is shut.',
};

/** The ways out of each system, as doors. */
export function doors(data: Data, settings: Settings): Html | '' {
  if (impossible(settings)) return '';
  const { event } = settings;
  const systems = systemsOf(data, settings);
  // Large text on a phone leaves no room for columns, so each door has its head beside it.
  const narrow = {
    block: '@max-[17rem]:block',
    head: '@max-[17rem]:sr-only',
    cell: '@max-[17rem]:grid @max-[17rem]:grid-cols-[auto_minmax(0,1fr)] @max-[17rem]:gap-x-3',
    words: "@max-[17rem]:before:content-[attr(data-head)_':_']",
  };
  const drawn = systems.flatMap(({ stack }) => Object.values(doorsOf(stack, event, data.parts)));
  const key = (['open', 'ajar', 'shut'] as const).filter((state) => drawn.includes(state));
  return html`<p class="text-ink-2 m-0 text-md/snug">${key.map((state) => meanings[state]).join(' ')}</p>
    <table class="w-full table-fixed border-collapse text-sm/tight sm:text-md/snug ${narrow.block}">
      <thead class="${narrow.head}">
        <tr>
          ${ways.map(
            (way) =>
              html`<th class="py-1.5 pe-2 text-start align-bottom font-normal text-ink-2" scope="col">
                ${wayTexts[way]}
              </th>`,
          )}
        </tr>
      </thead>
      ${systems.map(
        ({ label, stack }) =>
          html`<tbody class="border-t border-rule-2 ${narrow.block}">
            <tr class="${narrow.block}">
              <th
                class="pt-1.5 pb-1 text-start text-base/tight ${narrow.block}"
                scope="rowgroup"
                colspan="${ways.length}"
              >
                ${label}: ${fate(stack, event, data.parts)}
              </th>
            </tr>
            <tr class="${narrow.block}">
              ${ways.map((way) => {
                const state = doorsOf(stack, event, data.parts)[way];
                return html`<td class="pe-2 pb-2 align-top ${narrow.cell}">
                  ${door(state)}
                  <span class="${narrow.words}" data-head="${wayTexts[way]}"
                    ><span class="sr-only">${state}: </span>${doorText(stack, event, data.parts, way)}</span
                  >
                </td>`;
              })}
            </tr>
          </tbody>`,
      )}
    </table>`;
}

/** What happened somewhere. */
export function realCase({ events }: Data, { event }: Settings): string {
  const found = events.find((row) => row.event === event);
  if (!found) return '';
  return html`A real case, of ${found.of}${found.when && `, ${found.when}`}: ${found.case}. Notice: ${found.notice}.`
    .html;
}
