import { onPath } from './on-path.ts';

/** What Chromium is called, as a program and as a package; the one without windows opens a page twice as fast. */
export const chromiumNames = ['chromium-headless-shell', 'chromium', 'chromium-browser'];

/** The Chromium that the system has on its PATH, if any. */
export const systemChromium = () => onPath(...chromiumNames);
