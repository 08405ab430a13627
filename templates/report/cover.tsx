import type { Cover as CoverModel } from '../../functions/core/report/report-model.ts';

interface CoverProps {
  readonly cover: CoverModel;
  readonly syntheticMark?: string | undefined;
}

/** The first page: whose report, of what, and how much it rests on. */
export function Cover({ cover, syntheticMark }: CoverProps) {
  return (
    <section class="cover">
      <p class="edition">{cover.edition}</p>
      {syntheticMark !== undefined && <p class="synthetic">{syntheticMark}</p>}
      <div class="cover-title">
        <h1 class={cover.name.length > LONG_NAME ? 'long' : undefined}>{cover.name}</h1>
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

/** Letters of a name that fit two lines in the largest size. */
const LONG_NAME = 30;
