import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { systemChromium } from '../system-chromium.ts';
import type { Lab } from './lab.ts';

/** How a slow line and a slow phone are had: `devtools` slows the browser, `simulate` reckons from a fast run. */
export const methods = ['devtools', 'simulate'] as const;
export type Method = (typeof methods)[number];

/** What counts towards the weight of a page, and the name that Lighthouse has for it. */
const kinds = {
  html: 'Document',
  css: 'Stylesheet',
  js: 'Script',
  fonts: 'Font',
  images: 'Image',
} as const;
export type Kind = keyof typeof kinds | 'other';

/** One run. Bytes are as transferred, compressed and with headers; times in milliseconds. */
export interface Measurement {
  bytes: Record<Kind, number>;
  requests: number;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
}

/** The network and the processor that Lighthouse imitated, in its own names. */
export interface Settings {
  throttling: Record<string, number>;
  userAgent: string;
}

interface Result {
  runtimeError?: { message: string };
  userAgent: string;
  configSettings: { throttling: Record<string, number> };
  audits: Record<string, { numericValue?: number; details?: { items?: NetworkRequest[] } }>;
}

/** A line of Lighthouse's list of requests. */
interface NetworkRequest {
  url: string;
  resourceType: string;
  transferSize: number;
}

/** The browser that the tests use, too. @throws if there is none */
function browserPath(): string {
  const path = existsSync(chromium.executablePath()) ? chromium.executablePath() : systemChromium();
  if (!path) throw new Error('No browser to measure with. Run: node tests/set-up-browser.ts');
  return path;
}

const flags = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Loads an address once as a phone would, in a new browser with an empty profile. */
export async function measure(
  lab: Lab,
  url: string,
  method: Method,
): Promise<{ measurement: Measurement; settings: Settings }> {
  // Without blocking: the pages are served by this very process.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      lab.installed('lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      '--form-factor=mobile',
      `--throttling-method=${method}`,
      '--only-categories=performance',
      '--disable-full-page-screenshot',
      '--no-enable-error-reporting',
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: browserPath() }, maxBuffer: 2 ** 28 },
  );
  const result = JSON.parse(stdout) as Result;
  if (result.runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${result.runtimeError.message}`);
  const { audits } = result;
  const number = (audit: string): number => {
    const value = audits[audit]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse gave no ${audit} for ${url}.`);
    return value;
  };
  const requests = (audits['network-requests']?.details?.items ?? []).filter(({ url }) => url.startsWith('http'));
  return {
    measurement: {
      bytes: bytesByKind(requests),
      requests: requests.length,
      fcp: number('first-contentful-paint'),
      lcp: number('largest-contentful-paint'),
      tbt: number('total-blocking-time'),
      cls: number('cumulative-layout-shift'),
    },
    settings: { throttling: result.configSettings.throttling, userAgent: result.userAgent },
  };
}

/** The bytes of each kind; what is none of them is other. */
export function bytesByKind(requests: readonly NetworkRequest[]): Record<Kind, number> {
  const bytes: Record<Kind, number> = { html: 0, css: 0, js: 0, fonts: 0, images: 0, other: 0 };
  for (const { resourceType, transferSize } of requests) {
    const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => kinds[name] === resourceType) ?? 'other';
    bytes[kind] += transferSize;
  }
  return bytes;
}
