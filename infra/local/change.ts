/** Attribute values as DynamoDB writes them, such as `{ pk: { S: 'BLOCK#2026' } }`. */
export type Keys = Record<string, { S?: string; N?: string; B?: string }>;

/** One change of one item: which, not what. */
export type Change = {
  /** 21 digits, so that numbers compare as text. */
  sequenceNumber: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  keys: Keys;
  /** Seconds since 1970. */
  createdAt: number;
};
