import { renderToString } from 'preact-render-to-string';
import type { FontFace } from '../../functions/core/report/font-face.ts';
import type { ReportModel } from '../../functions/core/report/report-model.ts';
import { Chapter } from './chapter.tsx';
import { Cover } from './cover.tsx';
import { cssString } from './css-string.ts';
import { FindingsPage } from './findings-page.tsx';
import { MethodPage } from './method-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { STYLESHEET } from './report-stylesheet.ts';

/** Nothing may be loaded or run; the fonts stand in the page. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/**
 * A report as one page of HTML with everything inside, to be printed. Escaped like any page: names come from
 * a register, but nothing depends on what is in them.
 */
export function renderReport(model: ReportModel, fonts: readonly FontFace[]): string {
  return `<!doctype html>\n${renderToString(<ReportDocument model={model} fonts={fonts} />)}`;
}

function ReportDocument({ model, fonts }: { model: ReportModel; fonts: readonly FontFace[] }) {
  return (
    <html lang={model.language} style={marginTexts(model)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <meta name="date" content={model.date} />
        <title>{model.title}</title>
        <style>{fonts.map(fontFace).join('') + STYLESHEET}</style>
      </head>
      <body>
        <Cover cover={model.cover} syntheticMark={model.syntheticMark} />
        <FindingsPage page={model.findings} />
        <OverviewPage page={model.overview} />
        {model.chapters.map((chapter) => (
          <Chapter chapter={chapter} />
        ))}
        <MethodPage page={model.method} />
      </body>
    </html>
  );
}

/** What stands in the margins of every page; the stylesheet puts it there. */
function marginTexts({ runningTitle, syntheticMark, pageWords }: ReportModel): string {
  const texts = {
    '--running-title': runningTitle,
    '--synthetic-mark': syntheticMark ?? '',
    '--page': `${pageWords.page} `,
    '--of': ` ${pageWords.of} `,
  };
  return Object.entries(texts)
    .map(([name, text]) => `${name}:${cssString(text)}`)
    .join(';');
}

function fontFace({ weight, woff2 }: FontFace): string {
  return `@font-face{font-family:Report;font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format('woff2')}`;
}
