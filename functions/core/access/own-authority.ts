/** Why somebody does not get what was asked for. For the log: people are told the same whatever it is. */
export type RefusalReason =
  | 'no-session'
  | 'invalid-session'
  | 'other-authority'
  | 'unknown-authority'
  | 'unknown-release'
  | 'not-released'
  | 'unknown-language'
  | 'no-report'
  | 'unknown-page';

/** Who asks, as far as is known: nobody, somebody with a token that is not good, or an authority's contact. */
export type Visitor =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'contact'; readonly authority: string };

/** Whether a visitor may see what belongs to an authority: only its own contacts, once they are verified. */
export function accessTo(authority: string, visitor: Visitor): 'granted' | RefusalReason {
  if (visitor.kind === 'unknown') return 'no-session';
  if (visitor.kind === 'not-verified') return 'invalid-session';
  return visitor.authority === authority ? 'granted' : 'other-authority';
}
