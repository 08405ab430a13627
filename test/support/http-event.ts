import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';

export interface Sent {
  readonly method?: string;
  /** With its query, as it would stand in an address bar. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
}

/** What the gateway makes of a request (payload format 2.0). */
export function httpEvent({ method = 'GET', path, headers, cookies, body }: Sent): APIGatewayProxyEventV2 {
  const [rawPath = '/', ...query] = path.split('?');
  const bytes = body === undefined ? undefined : Buffer.from(body as Uint8Array);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: query.join('?'),
    headers: { host: 'barometer.test', ...headers },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    ...(bytes === undefined ? {} : { body: bytes.toString('base64') }),
    isBase64Encoded: bytes !== undefined,
    requestContext: {
      accountId: 'none',
      apiId: 'none',
      domainName: 'barometer.test',
      domainPrefix: 'barometer',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '14/Sep/2026:08:00:00 +0000',
      timeEpoch: 1_789_372_800_000,
    },
  };
}

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** A handler called as the runtime calls it: request in, response out. */
export function callerOf(handler: unknown) {
  return (sent: Sent): Promise<APIGatewayProxyStructuredResultV2> =>
    (handler as Handler)(httpEvent(sent), { awsRequestId: 'lambda-1' } as Context);
}

/** The body a browser makes of a form's fields, with its content type. */
export function form(
  fields: readonly (readonly [name: string, value: string])[],
): Pick<Sent, 'method' | 'headers' | 'body'> {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  };
}
