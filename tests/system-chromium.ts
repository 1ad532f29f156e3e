import { onPath } from './on-path.ts';

/** The Chromium that the system has on its PATH, if any. */
export const systemChromium = () => onPath('chromium', 'chromium-browser');
