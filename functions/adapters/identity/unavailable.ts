/** The identity provider does not answer, or not as one does; nothing is known about who asks. */
export class IdentityProviderUnavailableError extends Error {
  override readonly name = 'IdentityProviderUnavailableError';
}

export function unavailable(cause: unknown): IdentityProviderUnavailableError {
  return new IdentityProviderUnavailableError('The identity provider does not answer as it should', {
    cause,
  });
}
