import type { HttpRequest } from './request.ts';

/** More than any form or submission of ours can need; a larger body is not read. */
export const MOST_BODY_BYTES = 256 * 1024;

export type BodyProblem =
  | 'wrong-content-type'
  | 'broken-encoding'
  | 'broken-json'
  | 'too-deep'
  | 'too-many-fields';

/** Deeper than any answer; such bodies are made to break parsers. */
const MOST_DEPTH = 8;
const MOST_FIELDS = 2_000;

/** The body as JSON, or what is wrong with it. */
export function jsonBody(
  request: HttpRequest,
):
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: BodyProblem } {
  if (mediaType(request) !== 'application/json') return { kind: 'problem', problem: 'wrong-content-type' };
  const text = utf8(request.body);
  if (text === undefined) return { kind: 'problem', problem: 'broken-encoding' };
  // Before parsing: what is parsed can be too deep to walk.
  if (depthOf(text) > MOST_DEPTH) return { kind: 'problem', problem: 'too-deep' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'problem', problem: 'broken-json' };
  }
}

/** The fields of a browser's form in the order sent, or what is wrong with the body. */
export function formBody(
  request: HttpRequest,
):
  | { readonly kind: 'form'; readonly fields: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'problem'; readonly problem: BodyProblem } {
  // A button alone sends nothing, and a client that sends nothing need not say what of.
  if (request.body.byteLength > 0 && mediaType(request) !== 'application/x-www-form-urlencoded') {
    return { kind: 'problem', problem: 'wrong-content-type' };
  }
  const text = utf8(request.body);
  if (text === undefined) return { kind: 'problem', problem: 'broken-encoding' };
  const pairs = text === '' ? [] : text.split('&');
  if (pairs.length > MOST_FIELDS) return { kind: 'problem', problem: 'too-many-fields' };
  const fields = new Map<string, string[]>();
  try {
    for (const pair of pairs) {
      const [name = '', value = ''] = pair
        .split(/=(.*)/s)
        .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
      fields.set(name, [...(fields.get(name) ?? []), value]);
    }
  } catch {
    return { kind: 'problem', problem: 'broken-encoding' };
  }
  return { kind: 'form', fields };
}

function mediaType(request: HttpRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Deepest nesting of brackets outside strings. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const c = json[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') deepest = Math.max(deepest, ++depth);
    else if (c === '}' || c === ']') depth--;
  }
  return deepest;
}
