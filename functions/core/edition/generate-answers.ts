import type { Answer, Answers } from '../answers/answers.ts';
import { holds } from '../questionnaire/condition.ts';
import {
  type Choices,
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../questionnaire/questionnaire.ts';
import { normal, pick, pickWeighted, type Random, randomFrom } from '../random.ts';
import type { Tendencies } from './tendencies.ts';
import type { Unit } from './unit.ts';

/** What a made-up fieldwork is made from. The same synthesis gives a unit the same answers, always. */
export interface Synthesis {
  readonly questionnaire: Questionnaire;
  readonly tendencies: Tendencies;
  readonly seed: string;
}

type Respondent = Pick<Unit, 'id' | 'authority' | 'sector' | 'employees'>;

/** Whether a made-up unit answers at all: likelier in some sectors and some authorities. */
export function responds({ tendencies, seed }: Omit<Synthesis, 'questionnaire'>, unit: Respondent): boolean {
  const { rate, spread, sectors } = tendencies.response;
  const authority = normal(randomFrom(`${seed}/response/${unit.authority}`));
  const odds = logit(rate) + (sectors[unit.sector] ?? 0) + spread * authority;
  return randomFrom(`${seed}/response/${unit.id}`)() < logistic(odds);
}

/**
 * What a made-up unit answers, on its route, complete or broken off. Works for any questionnaire: questions
 * that the tendencies do not know are answered evenly at random.
 */
export function generateAnswers(synthesis: Synthesis, unit: Respondent): Answers {
  const { questionnaire, tendencies, seed } = synthesis;
  const random = randomFrom(`${seed}/answers/${unit.id}`);
  const climate = climateOf(synthesis, unit);
  const questions = questionsOf(questionnaire);
  const stopsAt = random() < tendencies.breakOff ? Math.floor(random() * questions.length) : questions.length;
  let answers: Answers = {};
  questions.forEach((question, index) => {
    const isAsked = question.askIf === undefined || holds(question.askIf, answers);
    const isLeft = !question.required && (index >= stopsAt || random() < tendencies.skip);
    if (!isAsked || isLeft) return;
    const answer = answerTo({ question, synthesis, unit, climate, random, answers });
    if (answer !== undefined) answers = { ...answers, [question.id]: answer };
  });
  return answers;
}

interface Asking {
  readonly question: Question;
  readonly synthesis: Synthesis;
  readonly unit: Respondent;
  readonly climate: number;
  readonly random: Random;
  readonly answers: Answers;
}

function answerTo(asking: Asking): Answer | undefined {
  const { question, random, synthesis } = asking;
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', option: choose(asking, question.options, question.id) };
    case 'choices':
      return { kind: 'choices', options: chooseSeveral(asking, question) };
    case 'battery': {
      const items = question.items
        .filter(() => question.required || random() >= synthesis.tendencies.skip)
        .map(({ id }) => [id, choose(asking, question.options, `${question.id}/${id}`)]);
      return items.length > 0 ? { kind: 'battery', items: Object.fromEntries(items) } : undefined;
    }
    case 'text': {
      const texts = synthesis.tendencies.texts[question.id] ?? (question.required ? ['Oppdiktet svar.'] : []);
      return texts.length > 0
        ? { kind: 'text', text: pick(random, texts).slice(0, question.atMost) }
        : undefined;
    }
  }
}

function choose(asking: Asking, options: readonly Option[], place: string): string {
  const weights = likelihoodsOf(asking, options, place).filter(({ option }) => isPossible(asking, option.id));
  return pickWeighted(asking.random, weights, ({ known, logOdds }) => {
    return (known ?? 20) * Math.exp(logOdds);
  }).option.id;
}

function chooseSeveral(asking: Asking, question: Choices): readonly string[] {
  const { random } = asking;
  const chances = likelihoodsOf(asking, question.options, question.id)
    .filter(({ option }) => isPossible(asking, option.id))
    .map(({ option, known = option.exclusive === true ? 5 : 30, logOdds }) => {
      return { option, chance: logistic(logit(Math.min(known, 99.9) / 100) + logOdds) };
    });
  const alone = chances.find(({ option, chance }) => option.exclusive === true && random() < chance);
  if (alone !== undefined) return [alone.option.id];
  const free = chances.filter(({ option }) => option.exclusive !== true);
  const ticked = free.filter(({ chance }) => random() < chance).map(({ option }) => option.id);
  if (ticked.length === 0) {
    return [pickWeighted(random, free.length > 0 ? free : chances, ({ chance }) => chance).option.id];
  }
  while (ticked.length > (question.atMost ?? ticked.length)) {
    ticked.splice(Math.floor(random() * ticked.length), 1);
  }
  return ticked;
}

interface Likelihood {
  readonly option: Option;
  /** Weight or percentage from the tendencies; undefined when they do not know the option. */
  readonly known: number | undefined;
  /** What the unit's climate, its sector and the taste of its authority add. */
  readonly logOdds: number;
}

function likelihoodsOf(
  { synthesis, unit, climate }: Asking,
  options: readonly Option[],
  place: string,
): readonly Likelihood[] {
  const { tendencies, seed } = synthesis;
  const tendency = tendencies.options[place] ?? {};
  const sector = tendencies.sectors[unit.sector]?.[place] ?? {};
  const taste = randomFrom(`${seed}/taste/${unit.authority}/${place}`);
  return options.map((option) => {
    const [known, lift = 0] = [tendency[option.id]].flat();
    const shift = (sector[option.id] ?? 0) + tendencies.tasteSpread * normal(taste);
    return { option, known, logOdds: lift * climate + shift };
  });
}

function isPossible({ question, synthesis, answers }: Asking, option: string): boolean {
  const condition = synthesis.tendencies.onlyIf[`${question.id}/${option}`];
  return condition === undefined || holds(condition, answers);
}

function climateOf({ tendencies, seed }: Synthesis, unit: Respondent): number {
  const { authoritySpread, unitSpread, size, sectors } = tendencies.climate;
  return (
    authoritySpread * normal(randomFrom(`${seed}/climate/${unit.authority}`)) +
    unitSpread * normal(randomFrom(`${seed}/climate/${unit.id}`)) +
    size * Math.log2(Math.max(unit.employees, 1) / 16) +
    (sectors[unit.sector] ?? 0)
  );
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
