import type { MethodPage as MethodPageModel } from '../../functions/core/report/report-model.ts';

/** The last page: how the figures came about. */
export function MethodPage({ page }: { page: MethodPageModel }) {
  return (
    <section class="page method">
      <h2>{page.title}</h2>
      {page.sections.map(({ title, paragraphs }) => (
        <div class="section">
          <h3>{title}</h3>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      ))}
      <dl class="provenance">
        {page.facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
