import { LANGUAGES, type Text } from '../language.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { StructureProblem } from './structure-problem.ts';

const PLACEHOLDER = /\b(todo|tbd|fixme|lorem ipsum)\b|^\W+$|^(\w)\2{2,}$/i;
/** Names and short words are often the same in three languages; a sentence of four words is not. */
const LONGEST_SAME = 3;

/** Texts that are blank, stand in for a text to come, or are the same sentence in Norwegian and English. */
export function checkTexts(questionnaire: Questionnaire): readonly StructureProblem[] {
  return textsIn(questionnaire, '').flatMap(({ text, path }) => [
    ...LANGUAGES.flatMap((language) => faultOf(text[language], `${path}.${language}`)),
    ...untranslated(text, path),
  ]);
}

function faultOf(text: string, path: string): readonly StructureProblem[] {
  if (text.trim() === '') return [{ code: 'blank', path, message: 'is blank' }];
  return PLACEHOLDER.test(text) ? [{ code: 'placeholder', path, message: `"${text}" is no text yet` }] : [];
}

function untranslated({ nb, nn, en }: Text, path: string): readonly StructureProblem[] {
  const isSame = en === nb || en === nn;
  if (!isSame || en.trim().split(/\s+/).length <= LONGEST_SAME) return [];
  return [{ code: 'untranslated', path: `${path}.en`, message: 'is the Norwegian text' }];
}

/** Every text wherever it stands, so that a new kind of text cannot be forgotten here. */
function textsIn(value: unknown, path: string): readonly { readonly text: Text; readonly path: string }[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => textsIn(part, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  if ('nb' in value) return [{ text: value as Text, path }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, path === '' ? key : `${path}.${key}`));
}
