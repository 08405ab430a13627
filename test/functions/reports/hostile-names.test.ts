import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pdfReader } from '../../../functions/adapters/pdf/pdf-reader.ts';
import { buildReport } from '../../../functions/core/report/build-report.ts';
import { departuresFrom } from '../../../functions/core/report/read-back.ts';
import type { PrintSession } from '../../../functions/ports/reports.ts';
import { renderReport } from '../../../templates/report/report-document.tsx';
import { reportTexts } from '../../../templates/text/report/report-texts.ts';
import { FONTS, realPrinter } from '../../support/report-world.ts';
import { authorityOf, QUESTIONNAIRE, REGISTER, sampleRelease } from '../../support/sample-release.ts';
import { RELEASE_FACTS } from '../../support/sample-report.ts';

const RELEASE = sampleRelease({ '4222': { units: 14, respondents: 9 } });

let session: PrintSession;
beforeAll(async () => {
  session = await realPrinter().open();
});
afterAll(() => session.close());

async function printNaming(name: string) {
  const authority = { ...authorityOf('4222'), name, formalName: name, displayName: name, countyName: name };
  const input = {
    release: RELEASE,
    releaseFacts: RELEASE_FACTS,
    register: REGISTER,
    language: 'nb' as const,
  };
  const model = buildReport({ ...input, questionnaire: QUESTIONNAIRE, authority }, reportTexts.nb);
  const { pages } = await pdfReader.read(await session.print(renderReport(model, FONTS), model.date));
  return { pages, departures: departuresFrom(model, pages) };
}

describe('a name that attacks', () => {
  test.each([
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['the end of everything', `'; } </style></title></caption></svg>`],
    ['marks that turn the direction of reading', 'Bykle\u202eenummok\u2066'],
    ['control characters', 'By\u0000kle\u001b[31m\u0007'],
    ['codes of CSS', '\\27 \\3c b\\3e '],
  ])('is printed as it is: %s', async (_, name) => {
    expect((await printNaming(name)).departures).toEqual([]);
  });

  test('does not break the pages by its length', async () => {
    const { pages } = await printNaming('Langenes'.repeat(60));

    expect(pages.length).toBeGreaterThanOrEqual(12);
    expect(pages.join('\n')).toContain('Slik er tallene laget');
  });
});
