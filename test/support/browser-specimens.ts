import type { RequestListener } from 'node:http';
import type { Language } from '../../functions/core/language.ts';
import { openPort } from '../../infra/local/loopback.ts';
import type { Specimen } from '../output/specimens/specimen.ts';

/** Specimens at addresses of this machine, with the status and headers that they come with in life. */
export interface ServedSpecimens {
  readonly origin: string;
  readonly addressOf: (specimen: Specimen, language: Language) => string;
  readonly close: () => Promise<void>;
}

export async function serveSpecimens(specimens: readonly Specimen[]): Promise<ServedSpecimens> {
  const byName = new Map(specimens.map((specimen) => [specimen.name, specimen]));
  const port = await openPort('specimens', 0);
  const answer: RequestListener = async (request, response) => {
    const [, name = '', language] = (request.url ?? '').split('/');
    const shown = await byName.get(name)?.draw(language as Language);
    if (shown === undefined) return void response.writeHead(404).end();
    response.writeHead(shown.status, shown.headers).end(shown.html);
  };
  port.serve(answer);
  const origin = `http://localhost:${port.port}`;
  return {
    origin,
    addressOf: ({ name }, language) => `${origin}/${name}/${language}`,
    close: port.close,
  };
}
