import type { operatorPorts } from '../live.ts';
import type { ReportNeeds } from '../reports/render-report.ts';
import type { Outcome } from './outcome.ts';

export type OperatorPorts = ReturnType<typeof operatorPorts>;

/** What the command line needs from the process that it runs in. */
export interface World {
  readonly out: (text: string) => void;
  /** For people while they wait; progress is drawn here when `isTerminal`. */
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly connect: (where: Where) => Promise<OperatorPorts>;
  /** What draws reports in this process, for the stack connected to before. */
  readonly printShop: () => Promise<ReportNeeds>;
}

/** Which stack a command is for. */
export interface Where {
  /** A deployed stage; the embedded stack when it is left out. */
  readonly stage?: string | undefined;
  /** Where the embedded stack keeps its data. */
  readonly data: string;
}

/** What one command is given. */
export interface Session {
  /** Connects when first asked. */
  readonly ports: () => Promise<OperatorPorts>;
  readonly printShop: () => Promise<ReportNeeds>;
  /** A bar from 0 to `of`, drawn while people wait; called again and again. */
  readonly progress: (label: string) => (done: number, of: number) => void;
}

/** Turns what a command does into an action of commander: operands and options follow the session. */
export type Run = <Given extends readonly unknown[]>(
  action: (session: Session, ...given: Given) => Promise<Outcome>,
) => (...given: Given) => Promise<void>;
