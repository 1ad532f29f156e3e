import { serve } from '../serve.ts';
import { base, buildFolderSite, folderSite } from './folder-site.ts';

/** Usage: node tests/e2e/serve-in-a-folder.ts <port> */
buildFolderSite();
await serve(Number(process.argv[2]), `${folderSite}/dist`, base);
