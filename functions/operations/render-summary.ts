import type { ReportOrder } from '../ports/reports.ts';

/** How a run over many reports ended. `skipped`: was there already, from the same release and template. */
export interface RenderSummary {
  readonly stored: number;
  readonly skipped: number;
  readonly failed: readonly FailedReport[];
}

export interface FailedReport {
  readonly authority: string;
  readonly language: ReportOrder['language'];
  readonly reason: string;
}

export type RenderProgress = (done: number, of: number) => void;
