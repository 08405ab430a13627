/** What the embedded identity provider uses of oidc-provider 9.13.3, which brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export type Context = {
    req: IncomingMessage;
    body: string;
    set(headers: Readonly<Record<string, string>>): void;
    oidc: {
      session: { accountId: string; state: { secret: string } };
      client: { clientId: string };
      provider: Provider;
      urlFor(route: string): string;
    };
  };
  export type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };
  export type Interaction = { uid: string; params: { ui_locales?: string } };
  export type InteractionResult =
    | { login: { accountId: string } }
    | { error: string; error_description: string };

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): RequestListener;
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => Grant;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: InteractionResult,
    ): Promise<void>;
    on(event: 'server_error', told: (context: Context, error: Error) => void): this;
  }
}
