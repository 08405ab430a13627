import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction']);
const RUNS = /^(javascript|vbscript|data):/;

/**
 * The tags of a page as a browser would see them, in order, with the names of their attributes and without any
 * text: `['a[class,href]', …]`. Two pages that differ in text alone are equal here, so hostile text that becomes
 * a tag, an attribute, a comment or an address that runs something shows as a difference.
 */
export function tagsOf(html: string): string[] {
  return parse(html).childNodes.flatMap(tagsIn);
}

function tagsIn(node: Node): string[] {
  if (node.nodeName === '#comment') return ['#comment'];
  if (!('tagName' in node)) return [];
  const attributes = node.attrs.map(({ name, value }) => (runs(name, value) ? `${name}!` : name)).sort();
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  const tag = attributes.length > 0 ? `${node.tagName}[${attributes.join(',')}]` : node.tagName;
  return [tag, ...children.flatMap(tagsIn)];
}

function runs(name: string, value: string): boolean {
  const bare = Array.from(value.toLowerCase()).filter((character) => character > ' ');
  return ADDRESSES.has(name) && RUNS.test(bare.join(''));
}
