import type { ContentCopy } from './content-copy.ts';
import { copyForEach, testFaults } from './faults.ts';

/** Numbers and names in the file of a chart that its picture cannot hold, or that its data do not have. */

const chart = 'content/charts/hosts-per-model.yaml';

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
      break: set('scale', '{ to: 30, ticks: [0, 300] }'),
      says: [/^1 problem/, / {2}scale\n {2}300 lies outside of the scale, which goes from 0 to 30/],
    },
    {
      name: 'a scale with more ticks than it has room for',
      break: set('scale', `{ to: 30, ticks: [${Array.from({ length: 31 }, (_, i) => i).join(', ')}] }`),
      says: [/^1 problem/, / {2}scale\.ticks\n {2}"scale\.ticks" names ten numbers or more/],
    },
    {
      name: 'labels that leave no room',
      break: set('labels', '{ columns: [model], title: Model, width: 5000 }'),
      says: [/^1 problem/, / {2}labels\n {2}Labels and cells leave no room for the marks/],
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
  ],
  copyForEach(),
);
