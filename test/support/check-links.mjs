import { globSync } from 'node:fs';
import { brokenLinks } from './broken-links.mjs';

const files = globSync('**/*.md', {
  exclude: (path) => /(^|\/)(node_modules|cdk\.out|coverage|\.local|\.git)$/.test(path),
});
const broken = brokenLinks(process.cwd(), files);

console.log(broken.length === 0 ? `${files.length} documents, no broken link` : broken.join('\n'));
process.exitCode = broken.length === 0 ? 0 : 1;
