import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page as a browser would see them, to ask about. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : ''))
    .join('');
}

/** Ids that stand for two things, and references to ids that stand for nothing. */
export function brokenReferences(html: string): readonly string[] {
  const elements = elementsOf(html);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`);
  const references = elements.flatMap((element) => [
    ...(attribute(element, 'for') ?? '').split(' '),
    ...(attribute(element, 'form') ?? '').split(' '),
    ...(attribute(element, 'aria-describedby') ?? '').split(' '),
    ...(attribute(element, 'aria-labelledby') ?? '').split(' '),
    ...(attribute(element, 'href')?.startsWith('#') ? [attribute(element, 'href')?.slice(1) ?? ''] : []),
  ]);
  return [...twice, ...references.filter((id) => id !== '' && !ids.includes(id)).map((id) => `none: ${id}`)];
}
