import { base, buildExtendedSite, extendedSite } from './extended-site.ts';

/** Usage: node tests/e2e/serve-in-a-folder.ts <port> */
buildExtendedSite();
process.argv.splice(3, Infinity, `${extendedSite}/dist`, base);
await import('../serve.ts');
