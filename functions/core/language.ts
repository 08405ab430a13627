import * as z from 'zod';

/** The languages people meet: bokmål, nynorsk, English. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LanguageSchema = z.enum(LANGUAGES);

/** One text in every language; a missing one does not parse. */
export const TextSchema = z.strictObject({
  nb: z.string().min(1),
  nn: z.string().min(1),
  en: z.string().min(1),
});
export type Text = Readonly<z.infer<typeof TextSchema>>;

/** `value` as a language, or undefined for anything else. */
export function parseLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

/**
 * The first language of ours that an `Accept-Language` header asks for, by weight.
 * `no` and everything Scandinavian we do not have counts as bokmål; nothing usable gives bokmål.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    if (tag === 'nn' || tag === 'en' || tag === 'nb') return tag;
    if (tag === 'no' || tag === 'da' || tag === 'sv') return 'nb';
  }
  return 'nb';
}
