import { serve } from '../serve.ts';
import { base, buildExtendedSite, extendedSite } from './extended-site.ts';

/** Usage: node tests/e2e/serve-in-a-folder.ts <port> */
buildExtendedSite();
await serve(Number(process.argv[2]), `${extendedSite}/dist`, base);
