import { appendFileSync } from 'node:fs';

/**
 * Loaded into every Node process of a build: adds a line to a file with the processor time that it took in all its
 * threads, in seconds, and the most memory that it held, in MB.
 */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const file = process.env['USE_FILE'];
  if (file) appendFileSync(file, `${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}\n`);
});
