import type { ContentCopy } from './content-copy.ts';
import { copyForEach, testFaults } from './faults.ts';

/** Numbers and names in the file of a chart that its picture cannot hold, or that its data do not have. */

const chart = 'content/charts/hosts-per-model.yaml';
const hosts = 'content/data/hosts-per-model.csv';
const growth = 'content/charts/hub-growth.yaml';
const models = 'content/charts/models.yaml';
const downloads = 'content/data/hub-downloads.csv';

/** Writes a field of the chart anew, with the lines that belong to it. */
const set = (field: string, value: string) => (copy: ContentCopy) =>
  copy.replace(chart, new RegExp(`^${field}:.*\\n(?: .*\\n)*`, 'm'), `${field}: ${value}\n`);

testFaults(
  [
    {
      name: 'a scale that ends before it begins',
      break: set('scale', '{ from: 50, to: 10 }'),
      says: [/^1 problem/, /hosts-per-model\.yaml:\d+ {2}scale\.from\n {2}"50" must be less than "to"/],
    },
    {
      name: 'a scale of ratios that begins at 0',
      break: set('scale', '{ type: log, from: 0, to: 100 }'),
      says: [/^1 problem/, /scale\.from\n {2}"0" must be more than 0, since a scale of the type log has no 0/],
    },
    {
      name: 'a scale that ends before its data do',
      break: set('scale', '{ to: 10 }'),
      says: [/^1 problem/, /hosts-per-model\.yaml:\d+ {2}scale\n {2}27 lies outside of the scale/],
    },
    {
      name: 'a scale with a tick beside it',
      break: (copy) => {
        set('printed', 'false')(copy);
        set('scale', '{ to: 30, ticks: [0, 300] }')(copy);
      },
      says: [/^1 problem/, / {2}scale\n {2}300 lies outside of the scale, which goes from 0 to 30/],
    },
    {
      name: 'a scale with more ticks than it has room for',
      break: set('scale', `{ to: 30, ticks: [${Array.from({ length: 31 }, (_, i) => i).join(', ')}] }`),
      says: [/^1 problem/, / {2}scale\.ticks\n {2}"scale\.ticks" names ten numbers or more/],
    },
    {
      name: 'ticks of a scale that is not drawn, since each bar has its number',
      break: set('scale', '{ to: 30, ticks: [0, 30] }'),
      says: [/^1 problem/, /hosts-per-model\.yaml:\d+ {2}scale\n {2}Where each bar has its number, no scale is drawn/],
    },
    {
      name: 'labels that leave no room',
      break: set('labels', '{ columns: [model], title: Model, width: 5000 }'),
      says: [/^1 problem/, / {2}labels\n {2}Labels and cells leave no room for the marks/],
    },
    {
      name: 'a word that is longer than its line in the drawing for phones',
      break: (copy) =>
        copy.replace('content/charts/arena-gap.yaml', 'newer way of scoring', 'style-controlled scoring'),
      says: [
        /^1 problem/,
        /arena-gap\.yaml:\d+ {2}ways\n {2}A line of the picture holds 12 letters.*"style-controlled"/,
      ],
    },
    {
      name: 'a word of a key that is longer than its line',
      break: (copy) => copy.replace('content/charts/best-so-far.yaml', 'Open: yours to hold', 'Downloadable-models'),
      says: [/^1 problem/, /best-so-far\.yaml:\d+ {2}key\n {2}A line of the picture holds 13 letters.*"Downloadable-m/],
    },
    {
      name: 'a legend without a sign of the picture',
      break: (copy) => copy.replace(chart, /.*side: closed.*\n/, ''),
      says: [/^1 problem/, / {2}legend\n {2}The picture has signs that the legend lacks: closed/],
    },
    {
      name: 'a range that ends below its beginning',
      break: (copy) => copy.replace('content/data/training-costs.csv', ',2023,10,10', ',2023,100,10'),
      says: [/^1 problem/, /training-costs\.csv:2 {2}cost_low\n.*"100" must be at most "cost_high"/],
    },
    {
      name: 'a plate with more rows than it has room for',
      break: (copy) => copy.replace(chart, 'Gemini 3.5 Flash]', 'Gemini 3.5 Flash, DeepSeek-V4-Pro]'),
      says: [/^1 problem/, /hosts-per-model\.yaml:\d+ {2}plate\.rows\n.* must hold at most 6/],
    },
    {
      name: 'a plate of all rows, which are more than it has room for',
      break: (copy) => copy.replace(chart, /^plate:\n(?: .*\n)*/m, ''),
      says: [
        /^1 problem/,
        / {2}plate\n {2}The plate has room for 6 rows, not for 8/,
        'Name those that it shows in "plate.rows"',
      ],
    },
    {
      name: 'more of a thing than a row of plugs has room for',
      break: (copy) => {
        copy.replace(hosts, /^(gpt-oss-120b,.*),27,/m, '$1,40,');
        copy.replace(chart, 'to: 30', 'to: 50');
      },
      says: [/^1 problem/, / {2}plate\n {2}A row of plugs counts up to 27, but "gpt-oss-120b" has 40/, 'units: bars'],
    },
    {
      name: 'half a plug',
      break: (copy) => {
        copy.replace(hosts, /^(gpt-oss-120b,.*),27,/m, '$1,2.5,');
        copy.replace(hosts.replace('csv', 'yaml'), /(name: hosts\n *type: )integer/, '$1number');
      },
      says: [/^1 problem/, /plugs counts up to 27, but "gpt-oss-120b" has 2\.5/],
    },
    {
      name: 'a row of a plate by a label that only wide drawings have',
      break: (copy) => {
        copy.replace(chart, 'columns: [model]', 'columns: [model, openness]\n  sameAs: { S: openness }');
        copy.replace(chart, /rows: \[gpt-oss-120b.*\]/, 'rows: ["gpt-oss-120b, open"]');
      },
      says: [/^1 problem/, /plate\.rows\[1\]\n {2}No row of the data is called "gpt-oss-120b, open"/],
    },
    {
      name: 'labels of one column that may be left out',
      break: (copy) =>
        copy.replace('content/charts/training-costs.yaml', 'columns: [case]', 'columns: [case]\n  sameAs: { S: case }'),
      says: [/^1 problem/, /training-costs\.yaml:\d+ {2}labels\.sameAs\n.* needs two columns or more/],
    },
    {
      name: 'a plate of nothing',
      break: (copy) => copy.replace('content/charts/load-needed.yaml', /plate: true/g, 'plate: false'),
      says: [/^1 problem/, /load-needed\.yaml:\d+ {2}plate\n {2}The small form.* would be empty/],
    },
    {
      name: 'a group of models without the number that the chart writes',
      break: (copy) => copy.replace(downloads, '1.5,99.2', '1.5,'),
      says: [/^1 problem/, /hub-downloads\.csv:2 {2}share_of_downloads\n.* is empty/],
    },
    {
      name: 'a share of more than all',
      break: (copy) => {
        copy.replace(downloads, '1.5,99.2', '150,99.2');
        copy.replace('content/data/hub-downloads.yaml', 'minimum: 0, maximum: 100', 'minimum: 0');
      },
      says: [/^1 problem/, /hub-downloads\.csv:2 {2}share_of_models\n.*"150" must be at most 100/],
    },
    {
      name: 'a group that the data do not have',
      break: (copy) => copy.replace(growth, 'The most downloaded models', 'The most downloaded model'),
      says: [/^1 problem/, /hub-growth\.yaml:\d+ {2}used\.row\n {2}No row of the data is called/, 'Did you mean'],
    },
    {
      name: 'a month and a day that no calendar has, in columns that their descriptions call texts',
      break: (copy) => {
        for (const [name, from, to] of [
          ['price-changes', ',2024-07,', ',2024-13-01,'],
          ['meta-releases', /^2024-\d\d-\d\d/m, '2024-02-31'],
        ] as const) {
          copy.replace(`content/data/${name}.csv`, from, to);
          copy.replace(`content/data/${name}.yaml`, /(name: date\n *type: )any-date/, '$1string');
        }
      },
      says: [
        /^2 problems/,
        /meta-releases\.csv:\d+ {2}date\n.*"2024-02-31" must be a date that exists\.\n {2}Expected: a date, YYYY/,
        /price-changes\.csv:\d+ {2}date\n.*"2024-13-01" must be a date that exists/,
      ],
    },
    {
      name: 'a marked day that no calendar has',
      break: (copy) => copy.replace('content/charts/timeline.yaml', '2024-07-23', '2024-02-31'),
      says: [/^1 problem/, /timeline\.yaml:\d+ {2}day\.date\n {2}"2024-02-31" must be a date that exists/],
    },
    {
      name: 'a wish for what the list of models does not show',
      break: (copy) => {
        copy.replace(models, 'column: weights, text', 'column: wieghts, text');
        copy.replace(models, 'column: training_data, text', 'column: licence, text');
      },
      says: [
        /^2 problems/,
        /models\.yaml:\d+ {2}wishes\[1\]\.column\n {2}No part of the chart is called "wieghts"\.\n.*"weights"\?/,
        /wishes\[6\]\.column\n {2}No part of the chart is called "licence"\.\n {2}Use one of: weights, inference_code/,
      ],
    },
    {
      name: 'more parts of a model than a phone has room for',
      break: (copy) => copy.replace(models, 'parts:\n', 'parts:\n  - { column: weights }\n'),
      says: [/^1 problem/, /models\.yaml:\d+ {2}parts\n {2}"parts" must hold at most nine, or a phone has no room/],
    },
    {
      name: 'a number in braces that the chart does not have',
      break: (copy) => copy.replace(growth, '{used} of', '{few} of'),
      says: [/^1 problem/, /hub-growth\.yaml:\d+ {2}used\.head\[1\]\n.* may hold in braces only \{all\}, \{used\}/],
    },
  ],
  copyForEach(),
);
