import type { Cover as CoverModel } from '../../functions/core/report/report-model.ts';
import { CoverMotif } from './cover-motif.tsx';

interface CoverProps {
  readonly cover: CoverModel;
  readonly syntheticMark?: string | undefined;
}

/** The first page: whose report, of what, and how much it rests on. */
export function Cover({ cover, syntheticMark }: CoverProps) {
  return (
    <section class="cover">
      <CoverMotif />
      <p class="edition">{cover.edition}</p>
      {syntheticMark !== undefined && <p class="synthetic">{syntheticMark}</p>}
      <div class="cover-title">
        <h1 class={cover.name.length > LONG_NAME ? 'long' : undefined}>{withDashesKept(cover.name)}</h1>
        <p class="place">{cover.place}</p>
        <p class="subtitle">{cover.subtitle}</p>
      </div>
      <dl>
        {cover.facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Lines break between parallel names, after the dash. */
function withDashesKept(name: string): string {
  return name.replaceAll(' - ', '\u00a0- ');
}

/** Letters of a name that fit two lines in the largest size. */
const LONG_NAME = 30;
