import { FORM_STYLES } from './form-styles.ts';

/**
 * The one stylesheet of all pages: system fonts, one accent colour, light and dark, paper. Colours have a
 * contrast of at least 4.5 to 1 for text and 3 to 1 for borders of fields in both schemes.
 */
const COLOURS = `
:root {
  color-scheme: light dark;
  --text: #1a2023; --muted: #4f595e; --ground: #ffffff; --surface: #f1f5f5; --line: #c9d1d3; --field: #6b777c;
  --accent: #0a5a66; --on-accent: #ffffff; --error: #b3261e; --error-surface: #fdf3f2; --focus: #b45309;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e8eced; --muted: #aab4b8; --ground: #12181a; --surface: #1c2528; --line: #3a474b; --field: #8d9a9f;
    --accent: #7fcbd6; --on-accent: #0b1214; --error: #ff9d94; --error-surface: #2b1b1a; --focus: #fbbf24;
  }
}
`;

const BASE = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
main > * { max-width: 42rem; }
main.wide > form { max-width: none; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .75rem; text-wrap: balance; }
/* The longest word there is, the survey's own name, fits on the narrowest phone. */
h1 { font-size: clamp(1.4rem, .8rem + 3vw, 2.25rem); margin-top: .5rem; }
h2 { font-size: clamp(1.2rem, 1rem + 1vw, 1.4rem); } h3 { font-size: 1.15rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
.muted { color: var(--muted); }
.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`;

const SHELL = `
.skip-link { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--ground); }
.skip-link:focus { left: .5rem; top: .5rem; z-index: 2; }
.site-header { border-top: 6px solid var(--accent); border-bottom: 1px solid var(--line); }
.site-header-inner {
  max-width: 68rem; margin: 0 auto; padding: .5rem 1rem;
  display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1.5rem;
}
.site-name { margin: 0; font-weight: 700; }
.site-name a { display: inline-block; padding: .6rem 0; color: inherit; text-decoration: none; }
.site-name a:hover { text-decoration: underline; }
.language-switch ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0; padding: 0; list-style: none; }
.language-switch li > * { display: inline-block; padding: .6rem 0; font-size: 1rem; }
.language-switch button.link { padding: .6rem 0; }
.language-switch [aria-current] { font-weight: 700; }
.synthetic { margin: 0; padding: .5rem 1rem; background: var(--surface); text-align: center; font-size: 1rem; }
.site-footer {
  max-width: 68rem; margin: 0 auto; padding: 1rem; border-top: 1px solid var(--line);
  color: var(--muted); font-size: 1rem; overflow-wrap: anywhere;
}
`;

const PARTS = `
button, .button { font: inherit; }
.button {
  display: inline-block; padding: .7rem 1.4rem; border: 2px solid var(--accent); border-radius: 4px;
  background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; cursor: pointer;
}
.button:hover { filter: brightness(.9); }
.button.secondary { background: var(--ground); color: var(--accent); }
button.link {
  padding: 0; border: 0; background: none; color: var(--accent);
  text-decoration: underline; text-underline-offset: .15em; cursor: pointer;
}
.buttons { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin: 2rem 0 1rem; }
.panel { margin: 0 0 1.5rem; padding: 1rem 1.25rem; background: var(--surface); border-left: 6px solid var(--accent); }
.panel > :last-child { margin-bottom: 0; }
.facts { display: grid; gap: .25rem 1.5rem; }
.facts dt { font-weight: 600; } .facts dd { margin: 0 0 .75rem; }
@media (min-width: 40rem) { .facts { grid-template-columns: max-content 1fr; } .facts dd { margin: 0; } }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
`;

const PUBLIC_AND_MUNICIPALITY = `
.lead { font-size: 1.3rem; line-height: 1.45; }
.session { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: 1rem; }
.figure { font-size: 1.6rem; font-weight: 700; line-height: 1.2; margin: 0 0 .5rem; }
.panel > :first-child { margin-top: 0; }
.downloads { margin: 0; padding: 0; list-style: none; }
.downloads > li { padding: 1rem 0; border-top: 1px solid var(--line); }
.downloads p { margin: .75rem 0 0; }
@media (max-width: 30rem) { h1, h2, h3 { hyphens: auto; } }
`;

const PAPER = `
@media print {
  :root {
    color-scheme: light;
    --text: #000; --muted: #333; --ground: #fff; --surface: #fff; --line: #999; --accent: #000; --error: #000;
  }
  body { font-size: 11pt; }
  main { padding: 0; }
  main, main > * { max-width: none; }
  .skip-link, .language-switch, .back, .buttons, .no-print { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  .panel, .facts > *, .answer { break-inside: avoid; }
}
`;

export const STYLESHEET = [COLOURS, BASE, SHELL, PARTS, PUBLIC_AND_MUNICIPALITY, FORM_STYLES, PAPER].join('');
