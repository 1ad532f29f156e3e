/**
 * Says what is missing if `npm ci` was run without optional packages: a recent Node, or the compiled parts of the
 * tools. Each npm script begins with it, or with astro.mjs, which imports it. Plain JavaScript, so that an old Node can
 * run it as well.
 */
import { existsSync, readdirSync } from 'node:fs';

const needed = 24;
const isOld = Number(process.versions.node.split('.')[0]) < needed;
const isCompiled = () =>
  existsSync('node_modules/@rolldown') &&
  readdirSync('node_modules/@rolldown').some((name) => name.startsWith('binding-'));
if (isOld || !isCompiled()) {
  const missing = isOld ? `Node ${needed} or newer (this is ${process.version})` : 'the compiled parts of its tools';
  console.warn(`This project needs ${missing}: run "npm ci" without --omit=optional, which brings what is missing.`);
  process.exit(1);
}
