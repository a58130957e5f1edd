import { CONTENT, readContent } from './content/read-content.ts';
import { report } from './problems.ts';
import { root } from './run.ts';

if (import.meta.main) {
  const more = process.env['CONTENT_DIR'];
  report('content', readContent(root, more ? [CONTENT, more] : [CONTENT]).problems);
}
