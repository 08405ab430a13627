import { type Condition, referencesOf } from '../questionnaire/condition.ts';
import type { Component } from '../questionnaire/measure.ts';
import { type Question, type Questionnaire, questionsOf } from '../questionnaire/questionnaire.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * Ids of the figures of `now` that mean the same in an earlier questionnaire: the same rule over questions with the
 * same wording, options, items and filters, or declared comparable by a person. All others are a new series.
 *
 * Labels and the order on pages do not matter. Source: statistics note, section 13.
 */
export function comparableStatistics(now: Questionnaire, then: Questionnaire): readonly string[] {
  const declared = now.comparable?.find(({ version }) => version === then.version)?.statistics ?? [];
  const [today, earlier] = [definitionsOf(now), definitionsOf(then)];
  return [...today]
    .filter(([id, definition]) => {
      const before = earlier.get(id);
      return before !== undefined && (declared.includes(id) || before === definition);
    })
    .map(([id]) => id);
}

/** Everything that decides what a figure means, as one text, by its id. */
function definitionsOf(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const definitions = new Map<string, string>();
  const define = (id: string, parts: unknown) => definitions.set(id, canonicalJson(parts));
  for (const { id, asked, holds } of questionnaire.indicators) {
    define(id, { asked, holds, questions: wordings([asked, holds], questions) });
  }
  for (const { id, question, item, points } of questionnaire.measures) {
    const answer: Condition = { question, item, answered: true };
    define(id, { question, item: item ?? '', points, questions: wordings([answer], questions) });
  }
  for (const { id, fewest, components } of questionnaire.indices) {
    const parts = components.map((component) => ({
      component,
      ...meaning(component, definitions, questions),
    }));
    define(id, { fewest, parts });
  }
  return definitions;
}

function meaning(
  component: Component,
  definitions: ReadonlyMap<string, string>,
  questions: ReadonlyMap<string, Question>,
): { readonly means: unknown } {
  if ('measure' in component) return { means: definitions.get(component.measure) ?? '' };
  if ('indicator' in component) return { means: definitions.get(component.indicator) ?? '' };
  return { means: wordings([{ question: component.ticks, is: component.is }], questions) };
}

/** What the conditions look at as respondents met it, with the questions that led there. */
function wordings(
  conditions: readonly Condition[],
  questions: ReadonlyMap<string, Question>,
): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const waiting = conditions.flatMap(referencesOf);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const question = questions.get(next.question);
    const name = `${next.question}.${next.item ?? ''}`;
    if (question === undefined || name in found) continue;
    found[name] = wordingOf(question, next.item);
    if (question.askIf !== undefined) waiting.push(...referencesOf(question.askIf));
  }
  return found;
}

function wordingOf(question: Question, item: string | undefined): unknown {
  const { id, kind, text, hint, askIf } = question;
  const shared = { id, kind, text, hint: hint ?? '', askIf: askIf ?? '' };
  if (question.kind === 'text') return shared;
  const options = question.options.map(({ id: option, text: words }) => ({ option, words }));
  const atMost = question.kind === 'choices' ? (question.atMost ?? 0) : 0;
  if (question.kind !== 'battery') return { ...shared, options, atMost };
  const items = question.items.filter((one) => item === undefined || one.id === item);
  return { ...shared, options, items };
}
