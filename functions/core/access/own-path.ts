/** Where a person goes after the login when nothing else was asked for. */
export const OWN_PAGE = '/municipality';

/** Stands for our origin while a path is read; nothing is ever fetched from it. */
const HERE = 'https://here.invalid';

/**
 * The page to show after a login, as asked for in an address that anybody may have made: one of the
 * municipality's own pages or, for everything else, {@link OWN_PAGE}. Never another site.
 */
export function ownPath(wanted: string | null | undefined): string {
  if (wanted === null || wanted === undefined || wanted.length > 200 || !URL.canParse(wanted, HERE)) {
    return OWN_PAGE;
  }
  const { origin, pathname, search } = new URL(wanted, HERE);
  const isOwn = origin === HERE && /^\/municipality(\/[\w.-]+)*$/.test(pathname);
  return isOwn ? pathname + search : OWN_PAGE;
}
