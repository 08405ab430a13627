/** What tells where a form was sent from. */
export interface FormOrigin {
  /** The header `Sec-Fetch-Site`, which pages cannot set. */
  readonly fetchSite: string | undefined;
  /** The header `Origin`; browsers write "null" when our own referrer policy is `no-referrer`. */
  readonly origin: string | undefined;
  /** Whether the session's cookie came along; being SameSite, it does not with another site's form. */
  readonly hasSession: boolean;
}

/** Whether a form was sent from one of our own pages, rather than by another site in a person's name. */
export function isOwnForm({ fetchSite, origin, hasSession }: FormOrigin, publicOrigin: string): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  if (origin !== undefined && origin !== 'null') return origin === publicOrigin;
  return hasSession;
}
