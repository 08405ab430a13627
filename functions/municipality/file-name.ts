import type { Language } from '../core/language.ts';
import type { Authority } from '../core/register/register.ts';

/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŧ: 't', ŋ: 'n' };

/** `innovasjonsbarometer-2026-bykle-nn.pdf`: says whose it is in any folder, with plain letters alone. */
export function fileName(
  edition: string,
  authority: Pick<Authority, 'displayName'>,
  language: Language,
  kind: 'pdf' | 'csv',
): string {
  const name = authority.displayName
    .toLowerCase()
    .replace(/[æøåđŧŋ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `innovasjonsbarometer-${edition}-${name}-${language}.${kind}`;
}
