import type { BlockSumsStore, Responses } from './ports/answers.ts';
import type { Drafts, Editions, Frame, InvitationOrder, Invitations } from './ports/fieldwork.ts';
import type { Library } from './ports/library.ts';
import type { Mailer, Queue } from './ports/messages.ts';
import type { Backgrounds, Releases } from './ports/releases.ts';
import type { ReportOrder, ReportShelf, Reports } from './ports/reports.ts';
import type { Clock, Random } from './ports/system.ts';

/** Everything handlers and commands need from the world, in the words of the domain. */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly editions: Editions;
  readonly frame: Frame;
  readonly invitations: Invitations;
  readonly drafts: Drafts;
  readonly responses: Responses;
  readonly blockSums: BlockSumsStore;
  readonly library: Library;
  readonly releases: Releases;
  readonly backgrounds: Backgrounds;
  readonly reports: Reports;
  readonly shelf: ReportShelf;
  readonly invitationQueue: Queue<InvitationOrder>;
  readonly renderQueue: Queue<ReportOrder>;
  readonly mailer: Mailer;
}
