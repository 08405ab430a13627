import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

/** A Lambda handler as its entry file exports it. */
export type Handler = (event: never, context: Context) => unknown;

/** A function of the embedded stack: loaded at its first call, as Lambda does. */
export type LocalFunction = {
  name: string;
  load(): Promise<Handler>;
  timeoutInMilliseconds: number;
};

/** Calls a function with an event. Rejects with what the handler threw, or with FunctionTimeoutError. */
export type Call = (event: unknown) => Promise<unknown>;

export class FunctionTimeoutError extends Error {
  override readonly name = 'FunctionTimeoutError';
}

/** `onFailure` is told of everything that the handler throws: the log of the function. */
export function callable(fn: LocalFunction, onFailure: (name: string, error: unknown) => void): Call {
  return async (event) => {
    try {
      const handler = await fn.load();
      return await inTime(fn, (context) => handler(event as never, context));
    } catch (error) {
      onFailure(fn.name, error);
      throw error;
    }
  };
}

async function inTime(fn: LocalFunction, run: (context: Context) => unknown): Promise<unknown> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timeout = fn.timeoutInMilliseconds;
  const timer = setTimeout(() => reject(new FunctionTimeoutError(`no answer in ${timeout} ms`)), timeout);
  try {
    return await Promise.race([run(contextOf(fn, Date.now() + timeout)), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function contextOf({ name }: LocalFunction, deadline: number): Context {
  return {
    awsRequestId: randomUUID(),
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-north-1:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    // The three of Node.js 0.10, which no handler here uses; the type still asks for them.
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
