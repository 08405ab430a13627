/** One unit's answers, ready to be sent in any of the ways that are compared. */
export interface Sendable {
  readonly code: string;
  readonly submissionId: string;
  /** Body of `PUT /v1/invitations/{code}/submissions/{submissionId}`. */
  readonly json: string;
  /** The item that is stored of it, for who only stores. */
  readonly item: string;
}

/** What the process with the stack tells when it is ready. */
export interface SurveyProcess {
  readonly origin: string;
  readonly sendables: readonly Sendable[];
}
