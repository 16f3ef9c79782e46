/** A web site of the tests' own, on this machine. */
export { servePages } from '../../../scripts/lib/serve.mjs';
export type ServedPage = import('../../../scripts/lib/serve.mjs').ServedPage;
export type Site = import('../../../scripts/lib/serve.mjs').Site;
