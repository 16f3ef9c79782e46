/** A web site of the tests' own, on this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly body: string | Uint8Array;
  /** Default `text/html; charset=utf-8`. */
  readonly type?: string;
  readonly status?: number;
  /** Such as `content-security-policy`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  /** Address of a path on this site. */
  url(path: string): string;
  /** Paths asked for so far, in order. */
  readonly requests: readonly string[];
  /** Puts up a page, or another one in its place. */
  put(path: string, page: string | ServedPage): void;
  close(): Promise<void>;
}

function answer(response: ServerResponse, page: string | ServedPage | undefined): void {
  if (page === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = typeof page === 'string' ? { body: page } : page;
  response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Serves pages by path at 127.0.0.1 on a port of its own: two sites are two origins. */
export async function servePages(pages: Readonly<Record<string, string | ServedPage>>): Promise<Site> {
  const served = new Map(Object.entries(pages));
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    answer(response, served.get(pathname));
  });
  const port = await listening(server);
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    requests,
    put: (path, page) => void served.set(path, page),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
