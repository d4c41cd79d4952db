/** The real server with a page of a test's own: `served-page.ts PAGES STUDIES PORT`, until it is killed. */
import { serve } from '../../dashboard/server/serve.ts';

const [pages = '', studies = '', port = '0'] = process.argv.slice(2);
const serving = await serve({ host: '127.0.0.1', port: Number(port), studies, pages });
process.stdout.write(`${serving.port}\n`);
