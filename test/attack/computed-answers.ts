import { RowSpace, type SparseRow } from '../../functions/core/disclosure/row-space.ts';
import type { TableStatistic } from '../../functions/core/release/table.ts';
import { type Computed, figureOf, isOlder, isShown } from './computed.ts';
import type { PublicDomain, PublicView } from './public-view.ts';

/** How "don't know" is called here: the artefact tells its share apart from the classes. */
const UNSURE = "don't know";

/**
 * Counts of single options that a distribution withholds or pools and everybody can compute. `statistics` tell
 * which figures are about the same answers; the questionnaire is public.
 */
export function computedAnswers(view: PublicView, statistics: readonly TableStatistic[]): Computed[] {
  const questions = [
    ...new Set(view.domains.flatMap(({ distributions }) => Object.keys(distributions))),
  ].toSorted();
  return questions.flatMap((question) => {
    const linked = statistics.filter(({ source }) => source?.question === question);
    return computedOf(view, question, linked);
  });
}

function computedOf(
  { domains, cellCount }: PublicView,
  question: string,
  linked: readonly TableStatistic[],
): Computed[] {
  const options = [
    ...new Set([
      ...domains.flatMap((domain) => classesOf(domain, question).flat()),
      ...linked.flatMap(({ source }) => [...(source?.values.keys() ?? [])]),
    ]),
  ].toSorted();
  const over = (names: Iterable<string>, value: (name: string) => number): SparseRow =>
    new Map([...names].map((name) => [options.indexOf(name), value(name)]));
  const one = () => 1;
  const told = domains.map((domain) => [
    ...classesOf(domain, question).map((names) => over(names, one)),
    ...linked.flatMap(({ id, source }) => {
      const figure = figureOf(domain, id);
      const values = source?.values ?? new Map<string, number>();
      if (figure === undefined || figure.kind === 'withheld' || isOlder(figure)) return [];
      const base = over(values.keys(), one);
      return isShown(figure) ? [base, over(values.keys(), (name) => values.get(name) ?? 0)] : [base];
    }),
  ]);
  const rowFor = ({ cells }: PublicDomain, f: SparseRow): SparseRow => {
    const row = new Map<number, number>();
    for (const [option, value] of f) {
      if (value !== 0) for (const cell of cells) row.set(option * cellCount + cell, value);
    }
    return row;
  };
  const space = new RowSpace(domains.flatMap((domain, i) => (told[i] ?? []).map((f) => rowFor(domain, f))));
  // A base may be known: what follows from it and the domain's own is told.
  const bases = [
    over(
      options.filter((option) => option !== UNSURE),
      one,
    ),
    over(options, one),
    ...linked.map(({ source }) => over(source?.values.keys() ?? [], one)),
  ];
  return domains.flatMap((domain, i) => {
    if (domain.distributions[question] === undefined || domain.cells.length === 0) return [];
    const own = new RowSpace([...(told[i] ?? []), ...bases]);
    return options
      .filter(
        (_name, option) =>
          !own.has(new Map([[option, 1]])) && space.has(rowFor(domain, new Map([[option, 1]]))),
      )
      .map((name) => ({ domain: domain.id, what: `answers "${name}" to ${question}` }));
  });
}

function classesOf({ distributions }: PublicDomain, question: string): readonly (readonly string[])[] {
  const figure = distributions[question];
  if (figure?.kind !== 'shown' || ('asOf' in figure && figure.asOf !== undefined)) return [];
  const classes = figure.classes.map((own) => own.options);
  return figure.dontKnow === undefined ? classes : [...classes, [UNSURE]];
}
