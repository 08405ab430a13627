import type { Authority } from '../register/register.ts';

/** `barnehage.solbakken@bykle.kommune.example`: an address at the authority that nobody can own (RFC 2606). */
export function addressOf(names: readonly string[], authority: Authority): string {
  return `${names.map(addressWord).join('.')}@${domainOf(authority)}`;
}

function domainOf(authority: Authority): string {
  const kind = authority.formalName.endsWith('fylkeskommune') ? 'fylkeskommune' : 'kommune';
  const name = authority.kind === 'county' ? authority.countyName : authority.displayName;
  const isOsloCounty = authority.kind === 'county' && kind === 'kommune';
  return `${isOsloCounty ? 'fylkesoppgaver.' : ''}${addressWord(name)}.${kind}.example`;
}

/** A name as part of an address: "Evje og Hornnes" becomes "evje-og-hornnes". */
function addressWord(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
