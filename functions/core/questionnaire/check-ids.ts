import type { Questionnaire } from './questionnaire.ts';
import type { StructureProblem } from './structure-problem.ts';

interface Identified {
  readonly id: string;
  readonly path: string;
}

/**
 * Ids that stand twice among their own kind. Question ids are one kind over all pages; indicators, measures and
 * indices are one kind too, since figures and sums go by their ids.
 */
export function checkIds({
  pages,
  themes,
  indicators,
  measures,
  indices,
}: Questionnaire): readonly StructureProblem[] {
  const questions = pages.flatMap((page, p) =>
    page.questions.map((question, q) => ({ question, path: `pages[${p}].questions[${q}]` })),
  );
  return [
    repeated(listed(pages, 'pages')),
    repeated(questions.map(({ question, path }) => ({ id: question.id, path }))),
    repeated(listed(themes, 'themes')),
    repeated([
      ...listed(indicators, 'indicators'),
      ...listed(measures, 'measures'),
      ...listed(indices, 'indices'),
    ]),
    ...questions.map(({ question, path }) =>
      'options' in question ? repeated(listed(question.options, `${path}.options`)) : [],
    ),
    ...questions.map(({ question, path }) =>
      question.kind === 'battery' ? repeated(listed(question.items, `${path}.items`)) : [],
    ),
  ].flat();
}

function listed(things: readonly { readonly id: string }[], path: string): readonly Identified[] {
  return things.map(({ id }, index) => ({ id, path: `${path}[${index}]` }));
}

function repeated(all: readonly Identified[]): readonly StructureProblem[] {
  const first = new Map<string, string>();
  return all.flatMap(({ id, path }): readonly StructureProblem[] => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, path);
      return [];
    }
    return [{ code: 'repeated-id', path: `${path}.id`, message: `"${id}" is the id of ${earlier} already` }];
  });
}
