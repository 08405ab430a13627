/** A running source of events for a function. */
export type Poller = {
  /** Resolves when everything so far has been processed or put aside. */
  idle(): Promise<void>;
  /** Ends after the call that is running; what was not finished comes again at the next start. */
  stop(): Promise<void>;
};
