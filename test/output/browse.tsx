import { renderToString } from 'preact-render-to-string';
import type { Specimen } from './specimens/specimen.ts';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem; }
table { border-collapse: collapse; } td { padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #ccc; }
.beside { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: .5rem; }
iframe { width: 100%; height: 85vh; border: 1px solid #ccc; }
`;

/** All specimens, each beside itself in its languages or alone. */
export function indexPage(specimens: readonly Specimen[]): string {
  return browsingPage(
    'Gallery',
    <>
      <h1>What people see</h1>
      <p>Everything here is made up. Narrow the window for what a phone shows.</p>
      <table>
        {specimens.map(({ name, languages }) => (
          <tr key={name}>
            <td>
              <a href={`${name}.html`}>{name}</a>
            </td>
            {languages.map((language) => (
              <td key={language}>
                <a href={`${name}.${language}.html`}>{language}</a>
              </td>
            ))}
          </tr>
        ))}
      </table>
    </>,
  );
}

/** One specimen in its languages, side by side. */
export function besidePage({ name, languages }: Specimen): string {
  return browsingPage(
    name,
    <>
      <p>
        <a href="index.html">All</a> <strong>{name}</strong>
      </p>
      <div class="beside">
        {languages.map((language) => (
          <iframe key={language} title={language} src={`${name}.${language}.html`} />
        ))}
      </div>
    </>,
  );
}

function browsingPage(title: string, content: preact.JSX.Element): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>{content}</body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
