import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { UnexpectedPdfError } from '../../../../functions/adapters/pdf/compact-pdf.ts';
import { finishPdf } from '../../../../functions/adapters/pdf/finish-pdf.ts';
import { pdfReader } from '../../../../functions/adapters/pdf/pdf-reader.ts';
import { aPrintedPdf } from '../../../support/a-printed-pdf.ts';

const DATE = '2026-10-30T16:00:00+01:00';

const infoOf = async (pdf: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await document.getMetadata();
  const tags = await (await document.getPage(1)).getStructTree();
  await document.loadingTask.destroy();
  return { info: info as Record<string, unknown>, tags };
};

describe('finishPdf', () => {
  test('keeps text and tags', async () => {
    const printed = aPrintedPdf({ text: 'Hei' });
    const finished = finishPdf(printed, DATE);

    expect((await pdfReader.read(finished)).pages).toEqual(['Hei']);
    expect((await infoOf(finished)).tags).toEqual((await infoOf(printed)).tags);
    expect(JSON.stringify((await infoOf(finished)).tags)).toContain('"role":"H1"');
  });

  test('gives the file the day of its data', async () => {
    const { info } = await infoOf(finishPdf(aPrintedPdf({ createdAt: '20270104101530' }), DATE));

    expect(info.CreationDate).toBe("D:20261030000000+00'00'");
  });

  test('gives the same bytes whenever and wherever a page was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000_000 }), fc.integer({ min: 1, max: 99 }), (node, year) => {
        const createdAt = `20${String(year).padStart(2, '0')}0104101530`;

        expect(Buffer.from(finishPdf(aPrintedPdf({ node, createdAt }), DATE))).toEqual(
          Buffer.from(finishPdf(aPrintedPdf({}), DATE)),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('gives other bytes, and another id, for another text or day', () => {
    const idOf = (pdf: Uint8Array) =>
      /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    const ids = [
      finishPdf(aPrintedPdf({ text: 'Hei' }), DATE),
      finishPdf(aPrintedPdf({ text: 'Hallo' }), DATE),
      finishPdf(aPrintedPdf({ text: 'Hei' }), '2026-10-31'),
    ].map(idOf);

    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(undefined);
  });

  test.each([
    ['nothing', ''],
    ['a page of HTML', '<!doctype html><p>Feil'],
    ['a file that breaks off', Buffer.from(aPrintedPdf({})).subarray(0, 500).toString('latin1')],
  ])('refuses %s', (_, content) => {
    expect(() => finishPdf(Buffer.from(content, 'latin1'), DATE)).toThrow(UnexpectedPdfError);
  });
});

describe('pdfReader', () => {
  test('says so when a file is no PDF', async () => {
    await expect(pdfReader.read(Buffer.from('<!doctype html>'))).rejects.toMatchObject({
      name: 'UnreadablePdfError',
      cause: expect.any(Error),
    });
  });

  test('leaves the bytes to whoever reads them next', async () => {
    const pdf = aPrintedPdf({ text: 'Hei' });
    await pdfReader.read(pdf);

    expect((await pdfReader.read(pdf)).pages).toEqual(['Hei']);
  });
});
