import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Chromium that the system has on its PATH, if any. */
export function systemChromium(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}
