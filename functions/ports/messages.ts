export interface Queue<Message> {
  readonly send: (messages: readonly Message[]) => Promise<void>;
  /** About how many messages wait or are being worked on. */
  readonly depth: () => Promise<number>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Mailer {
  readonly send: (mail: Mail) => Promise<void>;
}
