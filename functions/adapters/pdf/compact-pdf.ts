import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A printed file is not laid out as the browser's PDF writer lays it out. */
export class UnexpectedPdfError extends Error {
  override readonly name = 'UnexpectedPdfError';
}

/** Objects that share one compressed stream: enough to compress well, few enough to be opened at need. */
const OBJECTS_PER_STREAM = 250;

/**
 * Packs the small objects of a PDF (two thirds of a tagged file: every cell of every table is one) into
 * compressed object streams, as PDF 1.5 and later allow. Nothing is added, dropped or renumbered, so tags and
 * links stay as they were; the file is given an id that is the fingerprint of its content.
 *
 * Reads what Chromium's writer (Skia) writes: one plain table of contents and no earlier versions.
 *
 * @param pdf the file as text of one byte a letter
 * @throws {UnexpectedPdfError}
 */
export function compactPdf(pdf: string): Buffer {
  const { objects, trailer } = readObjects(pdf);
  const isStream = (body: string) => body.endsWith('endstream');
  const packed = chunks(
    objects.filter(({ body }) => !isStream(body)),
    OBJECTS_PER_STREAM,
  );

  let size = Math.max(...objects.map(({ number }) => number)) + 1;
  const places = new Map<number, Place>();
  const parts: Buffer[] = [];
  let offset = 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    offset += part.length;
  };
  const addObject = (number: number, body: Buffer): void => {
    places.set(number, { type: 1, first: offset, second: 0 });
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  };

  add(Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1'));
  for (const { number, body } of objects) if (isStream(body)) addObject(number, Buffer.from(body, 'latin1'));
  for (const members of packed) {
    const container = size++;
    for (const [index, { number }] of members.entries()) {
      places.set(number, { type: 2, first: container, second: index });
    }
    addObject(container, objectStream(members));
  }
  const index = size++;
  const start = offset;
  places.set(index, { type: 1, first: start, second: 0 });
  addObject(index, indexStream(places, size, trailer, fingerprint(pdf)));
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

interface PdfObject {
  readonly number: number;
  readonly body: string;
}

/** Where an object is: 1 = at a byte of the file; 2 = in a container, at a place of it. */
interface Place {
  readonly type: 1 | 2;
  readonly first: number;
  readonly second: number;
}

function readObjects(pdf: string): { readonly objects: readonly PdfObject[]; readonly trailer: string } {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-64));
  const tableAt = Number(end?.[1]);
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?\r?\n)+)trailer\n<<([\s\S]*?)>>\s*startxref/.exec(
    pdf.slice(tableAt),
  );
  if (table === null) throw new UnexpectedPdfError('no plain table of contents');
  const [, , rows = '', trailer = ''] = table;
  const offsets = rows
    .trimEnd()
    .split('\n')
    .flatMap((row, number) => (row.includes('n') ? [{ number, at: Number(row.slice(0, 10)) }] : []))
    .toSorted((a, b) => a.at - b.at);
  const objects = offsets.map(({ number, at }, index) => {
    const text = pdf.slice(at, offsets[index + 1]?.at ?? tableAt).trimEnd();
    const head = `${number} 0 obj`;
    if (!text.startsWith(head) || !text.endsWith('endobj')) throw new UnexpectedPdfError(`object ${number}`);
    return { number, body: text.slice(head.length, -'endobj'.length).trim() };
  });
  return { objects, trailer };
}

/** The two halves of a file's id are the same, since there are no earlier versions of it. */
function fingerprint(pdf: string): string {
  return createHash('sha256').update(pdf, 'latin1').digest('hex').slice(0, 32);
}

function objectStream(members: readonly PdfObject[]): Buffer {
  let offset = 0;
  const head = members.map(({ number, body }) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const first = `${head.join(' ')}\n`;
  const content = first + members.map(({ body }) => body).join('\n');
  return stream(`/Type /ObjStm /N ${members.length} /First ${first.length}`, Buffer.from(content, 'latin1'));
}

function indexStream(places: ReadonlyMap<number, Place>, size: number, trailer: string, id: string): Buffer {
  const rows = Buffer.alloc(size * 7);
  rows.writeUInt16BE(0xffff, 5);
  for (const [number, { type, first, second }] of places) {
    rows.writeUInt8(type, number * 7);
    rows.writeUInt32BE(first, number * 7 + 1);
    rows.writeUInt16BE(second, number * 7 + 5);
  }
  const kept = trailer.replace(/\/Size \d+\s*/, '').trim();
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${kept} /ID [<${id}> <${id}>]`, rows);
}

function stream(dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 6 });
  return Buffer.concat([
    Buffer.from(`<<${dictionary} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
