import { cpus, release, totalmem, type } from 'node:os';

/** On what and when something was measured, as the first lines of a report. */
export function machine(): string[] {
  const processors = cpus();
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'processor unknown'}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`,
  ];
}
