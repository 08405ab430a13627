import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Finds the links of Markdown files that lead nowhere inside the project: to a file that is not there, or to a
 * heading that no longer has that name. Addresses of other places (`https:`, `mailto:`) are not followed.
 *
 * @param {string} root the project's folder
 * @param {string[]} files Markdown files, as paths under the root
 * @returns {string[]} one line for each: `docs/operate.md:12 → ../missing.md`
 */
export function brokenLinks(root, files) {
  return files.flatMap((file) =>
    linksIn(proseOf(join(root, file)))
      .filter(({ target }) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
      .filter(({ target }) => !leadsSomewhere(root, file, target))
      .map(({ line, target }) => `${file}:${line} → ${target}`),
  );
}

function leadsSomewhere(root, file, target) {
  const [path, anchor] = target.split('#').map(decodeURIComponent);
  const place =
    path === ''
      ? join(root, file)
      : path.startsWith('/')
        ? join(root, path)
        : join(root, dirname(file), path);
  if (relative(root, place).startsWith('..') || !existsSync(place)) return false;
  if (!anchor || !place.endsWith('.md') || statSync(place).isDirectory()) return true;
  return anchorsIn(proseOf(place)).has(anchor.toLowerCase());
}

function linksIn(lines) {
  const inline = /\]\(\s*<?([^\s<>)]+)>?(?:\s+["'(][^)]*)?\)/g;
  const reference = /^\s*\[[^\]]+\]:\s*<?([^\s>]+)/g;
  const html = /\b(?:href|src)=["']([^"']+)["']/g;
  return lines.flatMap((text, index) =>
    [inline, reference, html].flatMap((pattern) =>
      Array.from(withoutCode(text).matchAll(pattern), ([, target]) => ({ line: index + 1, target })),
    ),
  );
}

// The names that GitHub gives to headings: lower case, no punctuation, hyphens for spaces, numbers for doubles.
function anchorsIn(lines) {
  const seen = new Map();
  const anchors = new Set();
  for (const text of lines) {
    for (const [, id] of text.matchAll(/\b(?:id|name)=["']([^"']+)["']/g)) anchors.add(id.toLowerCase());
    const heading = /^#{1,6}\s+(.*?)\s*#*\s*$/.exec(text)?.[1];
    if (heading === undefined) continue;
    const words = heading.replace(/\]\([^)]*\)/g, '').toLowerCase();
    const name = words.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    anchors.add(count === 0 ? name : `${name}-${count}`);
  }
  return anchors;
}

const withoutCode = (text) => text.replace(/`[^`]*`/g, '');

// Blocks of code keep their lines but not their text: what looks like a link there is none.
function proseOf(file) {
  let fence = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      else return '';
      return mark === '' ? text : '';
    });
}
