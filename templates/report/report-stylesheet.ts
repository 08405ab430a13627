/**
 * The one stylesheet of the report, in points and millimetres of A4. It holds no double quote, ampersand or
 * `<`, which would be escaped where it is written into the page. Colours are solid: a half-transparent text
 * is another object in a PDF. On screen the page is empty, which spares the browser a layout nobody sees.
 */
const PAGE = `
@page {
  size: A4; margin: 20mm 18mm 16mm;
  @top-left { content: var(--running-title); font: 600 7.5pt Report; color: #4b5b63; vertical-align: bottom; padding-bottom: 5mm; white-space: nowrap; }
  @top-right { content: var(--synthetic-mark); font: 600 7.5pt Report; color: #8a3b00; vertical-align: bottom; padding-bottom: 5mm; white-space: nowrap; }
  @bottom-right { content: var(--page) counter(page) var(--of) counter(pages); font: 7.5pt Report; color: #4b5b63; vertical-align: top; padding-top: 3mm; }
}
@page cover { margin: 0; @top-left { content: none } @top-right { content: none } @bottom-right { content: none } }
@media screen { body { display: none } }
`;

const TEXT = `
*, ::before, ::after { box-sizing: border-box; }
html { font: 9.5pt/1.45 Report; color: #14232b; -webkit-print-color-adjust: exact; font-variant-ligatures: none; hyphens: manual; }
body, h1, h2, h3, p, dl, dd { margin: 0; }
h1, h2, h3, dt { font-weight: 700; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; break-after: avoid; }
p, dd, th, td { overflow-wrap: anywhere; orphans: 3; widows: 3; }
h2 { font-size: 21pt; color: #0a4a55; margin-bottom: 6pt; }
h3 { font-size: 10pt; }
.page { break-before: page; }
.lead { font-size: 10.5pt; max-width: 150mm; margin-bottom: 8pt; }
`;

const COVER = `
.cover { page: cover; width: 210mm; height: 297mm; padding: 22mm 20mm 20mm; background: #0a4a55; color: #ffffff; display: flex; flex-direction: column; overflow: hidden; position: relative; }
.cover-motif { position: absolute; right: 0; bottom: 62mm; width: 150mm; height: 96mm; }
.cover .edition { font-size: 14pt; font-weight: 600; }
.cover .synthetic { align-self: flex-start; margin-top: 5mm; padding: 1.5mm 3mm; background: #ffffff; color: #8a3b00; font-weight: 700; font-size: 10pt; }
.cover-title { margin-top: 34mm; margin-bottom: auto; border-left: 3mm solid #f2b705; padding-left: 8mm; }
.cover h1 { font-size: 44pt; line-height: 1.08; }
.cover h1.long { font-size: 33pt; }
.cover .place { font-size: 15pt; margin-top: 5mm; }
.cover .subtitle { font-size: 12pt; margin-top: 8mm; max-width: 130mm; }
.cover dl { display: flex; gap: 8mm; border-top: 0.8pt solid #ffffff; padding-top: 5mm; }
.cover dl div { flex: 1; }
.cover dt { font-size: 9pt; font-weight: 600; }
.cover dd { font-size: 11pt; margin-top: 1mm; }
`;

const FINDINGS = `
.notice { border: 1.2pt solid #0a4a55; border-left-width: 5pt; padding: 9pt 12pt; margin: 4pt 0 12pt; break-inside: avoid; }
.notice h3 { font-size: 12pt; margin-bottom: 3pt; }
.notice p + p { margin-top: 4pt; }
.finding { display: grid; grid-template-columns: 30mm 1fr; column-gap: 4mm; padding: 4.5pt 0 4pt; border-top: 0.8pt solid #c9d1d3; break-inside: avoid; }
.finding-number { font-size: 20pt; font-weight: 700; line-height: 1.1; color: #0a5a66; font-feature-settings: 'tnum'; }
.finding-number.middle { font-size: 17pt; }
.finding-number.small { font-size: 13.5pt; line-height: 1.4; }
.finding-number.of-others { color: #4b5b63; font-weight: 600; }
.finding-marks { display: block; width: 84pt; height: 26pt; margin-top: 3pt; }
.finding-sentence { font-size: 10.5pt; font-weight: 600; line-height: 1.35; }
.finding-comparison { margin-top: 2pt; font-size: 9pt; }
.finding-certainty { margin-top: 1pt; font-size: 8.5pt; color: #4b5b63; }
.theme { display: grid; grid-template-columns: 34mm 1fr; padding: 5pt 0; border-top: 0.8pt solid #c9d1d3; break-inside: avoid; }
.theme h3 { color: #0a4a55; padding-right: 6pt; }
.theme p + p { margin-top: 2pt; }
.reading { margin-top: 10pt; padding: 10pt 12pt; background: #eef3f3; break-inside: avoid; }
.reading h3 { margin-bottom: 5pt; }
.reading p { font-size: 9pt; }
.reading p + p { margin-top: 4pt; }
`;

const CHAPTER = `
.ranking { font-size: 9.5pt; font-weight: 600; line-height: 1.4; margin-bottom: 4pt; padding-left: 8pt; border-left: 2.5pt solid #f2b705; break-inside: avoid; }
.figure { margin-top: 8pt; break-inside: avoid; }
.chart-key { display: flex; flex-wrap: wrap; gap: 1pt 14pt; margin: 4pt 0 5pt; font-size: 8.5pt; }
.chart-key span { display: flex; align-items: center; gap: 3pt; }
.chart-key svg { width: 26pt; height: 12pt; flex: none; }
.figure svg[role] { display: block; width: 100%; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: 9pt; font-size: 8pt; line-height: 1.27; font-feature-settings: 'tnum'; break-inside: avoid; }
caption { text-align: left; font-weight: 700; font-size: 10pt; margin-bottom: 4pt; }
th, td { padding: 1.8pt 0 1.8pt 6pt; text-align: right; vertical-align: top; border-bottom: 0.5pt solid #d5dcde; }
th:first-child { text-align: left; padding-left: 0; width: 30%; }
th:nth-child(3) { width: 11%; } th:nth-child(4) { width: 8.5%; }
thead th { vertical-align: bottom; border-bottom: 1pt solid #14232b; font-weight: 600; }
tbody th { font-weight: 400; }
th.means { font-weight: 600; padding-top: 5pt; border-bottom: 1pt solid #14232b; }
td:nth-child(2) { font-weight: 700; }
.among { display: block; color: #4b5b63; font-size: 7pt; }
.notes { margin-top: 5pt; font-size: 7.5pt; color: #4b5b63; }
`;

const METHOD = `
.method .section { margin-bottom: 7pt; break-inside: avoid; }
.method .section h3 { margin-bottom: 1.5pt; color: #0a4a55; }
.method .section p + p { margin-top: 2.5pt; }
.method .section p { font-size: 9pt; }
.provenance { border-top: 0.8pt solid #14232b; padding-top: 6pt; font-size: 8pt; break-inside: avoid; display: grid; grid-template-columns: 1fr 1fr; gap: 2pt 8mm; }
.provenance div:last-child { grid-column: span 2; }
.provenance div { display: flex; align-items: baseline; gap: 4pt; }
.provenance dt { font-weight: 600; flex: none; }
`;

export const STYLESHEET = PAGE + TEXT + COVER + FINDINGS + CHAPTER + METHOD;
