import type { ServerResponse } from 'node:http';

type Structured = {
  statusCode: number;
  headers?: Record<string, boolean | number | string>;
  cookies?: readonly string[];
  body?: string;
  isBase64Encoded?: boolean;
};

/**
 * Sends what a function answered, as API Gateway does in payload format 2.0. An answer without a status is the body
 * of a 200. Throws when the answer can't be sent; then nothing has been.
 */
export function sendAnswer(response: ServerResponse, answer: unknown): void {
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = structured(answer);
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599 || typeof body !== 'string') {
    throw new TypeError('the function answered with something that is no response');
  }
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  response.writeHead(statusCode, {
    'content-type': 'text/plain;charset=UTF-8',
    ...Object.fromEntries(given),
    ...(cookies.length > 0 ? { 'set-cookie': [...cookies] } : {}),
    ...(statusCode === 204 || statusCode === 304 ? {} : { 'content-length': bytes.length }),
  });
  response.end(bytes);
}

/** The gateway's own answers, in its own words. */
export function sendMessage(response: ServerResponse, status: number, message: string): void {
  const body = JSON.stringify({ message });
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function structured(answer: unknown): Structured {
  if (typeof answer === 'object' && answer !== null && 'statusCode' in answer) return answer as Structured;
  const body = JSON.stringify(answer ?? null);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}
