import type { IdentityProvider } from '../ports/identity.ts';
import type { Ports } from '../ports.ts';

/** What the municipality's pages need from the world. */
export interface MunicipalityPorts
  extends Pick<
    Ports,
    'clock' | 'editions' | 'frame' | 'blockSums' | 'library' | 'releases' | 'reports' | 'shelf'
  > {
  readonly identity: IdentityProvider;
  /** `https://…` of our pages, without a slash at the end. */
  readonly publicOrigin: string;
}
