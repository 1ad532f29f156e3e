import { appendFileSync } from 'node:fs';

/** Loaded into every Node process of a build: adds the most memory that it held, in kilobytes, as a line to a file. */
process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file) appendFileSync(file, `${process.resourceUsage().maxRSS}\n`);
});
