import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inWords, StackError } from './stack-error.ts';

/** An open port on the loopback interface; nothing here is ever reachable from another machine. */
export type LoopbackPort = {
  port: number;
  /** Answers from now on with this listener. Until then every request gets 503. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
};

/**
 * Opens a port before it is known who answers on it, so that addresses can be told to each other first.
 * Port 0 takes any free one. Throws StackError when the port is taken or not allowed.
 */
export async function openPort(purpose: string, port: number): Promise<LoopbackPort> {
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // A request that nobody thought of must not end the process.
      if (!response.headersSent) response.writeHead(400).end();
    }
  });
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw portError(error, `port ${port} (${purpose})`);
  }
  return {
    port: (server.address() as AddressInfo).port,
    serve(listener) {
      answer = listener;
    },
    close: () => closeServer(server),
  };
}

/** Ends also connections that clients keep open for later. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

function portError(error: unknown, where: string): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EACCES') return inWords(error, where);
  return new StackError('port-forbidden', `This user may not open ${where}. Choose ports above 1023.`, {
    cause: error,
  });
}
