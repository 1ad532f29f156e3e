import { readSetting, storeSetting } from './storage.ts';

const key = 'slash';

/** Whether the reader has switched off the / key, which some use for other things. */
export const slashIsOff = (): boolean => readSetting(key) === 'off';

export const storeSlash = (on: boolean): void => storeSetting(key, on ? undefined : 'off');
