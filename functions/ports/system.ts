export interface Clock {
  readonly now: () => Date;
}

/** Identifiers and secrets, and the fingerprint that stands for a text that must not be kept. */
export interface Random {
  /** A UUID (version 4). */
  readonly id: () => string;
  /** An unguessable invitation code: 32 random bytes as 43 characters of base64url. */
  readonly code: () => string;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly fingerprint: (text: string) => string;
}
