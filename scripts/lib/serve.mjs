/** A web site on this machine, for the sample article and for tests. */
import { createServer } from 'node:http';

/**
 * @typedef {object} ServedPage
 * @property {string | Uint8Array} body
 * @property {string} [type] Default `text/html; charset=utf-8`.
 * @property {number} [status]
 * @property {Readonly<Record<string, string>>} [headers] Such as `content-security-policy`.
 */

/**
 * @typedef {object} Site
 * @property {(path: string) => string} url Address of a path on this site.
 * @property {readonly string[]} requests Paths asked for so far, in order.
 * @property {(path: string, page: string | ServedPage) => void} put Puts up a page, or another one in its place.
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string | ServedPage | undefined} page
 */
function answer(response, page) {
  if (page === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = typeof page === 'string' ? { body: page } : page;
  response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

/**
 * Serves pages by path at 127.0.0.1 on a free port of its own: two sites are two origins.
 * @param {Readonly<Record<string, string | ServedPage>>} pages
 * @returns {Promise<Site>}
 */
export async function servePages(pages) {
  const served = new Map(Object.entries(pages));
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    answer(response, served.get(pathname));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
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
