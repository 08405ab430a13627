/**
 * Something a pattern gives away.
 *
 * `told`: it tells what by itself may not be told. `computed`: what it withholds follows exactly from what it
 * and the earlier releases tell.
 */
export interface Leak {
  readonly kind: 'told' | 'computed';
  readonly what: 'participation' | 'base' | 'value' | 'answers';
  readonly domain: string;
  /** Id of the statistic or question. */
  readonly of?: string;
}
