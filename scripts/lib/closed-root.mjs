/** Looks inside the sidebar's closed shadow root with the browser's own tools, in either browser: what ships is what is looked at. */

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

/** The sidebar's own host; a card has one too, for as long as it is shown. Inside the page's modal dialog while there is one. */
const SIDEBAR = ':is(html, dialog) > sidelight-sidebar:not([data-card])';
const CARD = 'sidelight-sidebar[data-card]';

/** @param {Page} page */
export const isFirefox = (page) => 'connection' in page.browser();

/**
 * WebDriver BiDi as Firefox speaks it, below what puppeteer offers.
 * @param {Browser} browser
 * @param {string} method
 * @param {object} params
 */
export async function bidi(browser, method, params) {
  const { connection } = /** @type {any} */ (browser);
  const { result } = await connection.send(method, params);
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result ?? result;
}

/**
 * One session a page: to attach one for each question costs more than the question. It ends with its page.
 * @type {WeakMap<Page, import('puppeteer-core').CDPSession>}
 */
const sessions = new WeakMap();

/** @param {Page} page */
async function sessionOf(page) {
  const known = sessions.get(page);
  if (known && !known.detached) return known;
  const session = await page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** The host is asked for by the prototype's own method: a form of the page may have taken the document's name for it. */
const hostOf = (selector) => `Document.prototype.querySelector.call(document, ${JSON.stringify(selector)})`;
/** What is held of the page, for as long as one question takes. */
const HELD = { objectGroup: 'sidelight-driver' };

/** @param {import('puppeteer-core').CDPSession} session */
async function chromeRoot(session, selector) {
  const { result } = await session.send('Runtime.evaluate', { expression: hostOf(selector), ...HELD });
  if (!result.objectId) return null;
  try {
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
    const shadow = node.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId, ...HELD });
    return object.objectId;
  } catch {
    // The host has left the page between two questions.
    return null;
  }
}

async function callInChrome(page, selector, source, args) {
  const session = await sessionOf(page);
  try {
    const objectId = await chromeRoot(session, selector);
    if (!objectId) return undefined;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    session.send('Runtime.releaseObjectGroup', HELD).catch(() => undefined);
  }
}

async function callInFirefox(page, selector, source, args) {
  const target = { context: page.mainFrame()._id, sandbox: 'sidelight-driver' };
  const host = await bidi(page.browser(), 'script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const root = host.value?.shadowRoot;
  if (!root) return undefined;
  const answer = await bidi(page.browser(), 'script.callFunction', {
    functionDeclaration: `async (root, args) => JSON.stringify((await (${source})(root, ...JSON.parse(args))) ?? null)`,
    arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(args) }],
    target,
    awaitPromise: true,
  });
  return JSON.parse(answer.value);
}

/**
 * Calls a function with the sidebar's closed shadow root.
 * @template T
 * @template {unknown[]} A
 * @param {Page} page
 * @param {(root: ShadowRoot, ...args: A) => T} work Runs in the page: it may use its arguments only, and returns plain JSON.
 * @param {A} args
 * @returns {Promise<Awaited<T> | null>} Null where the page has no sidebar.
 */
export const inSidebar = (page, work, ...args) => inHost(page, SIDEBAR, work, args);

/**
 * The same with the root of the card that is shown.
 * @template T
 * @template {unknown[]} A
 * @param {Page} page
 * @param {(root: ShadowRoot, ...args: A) => T} work
 * @param {A} args
 * @returns {Promise<Awaited<T> | null>} Null where no card is shown.
 */
export const inCard = (page, work, ...args) => inHost(page, CARD, work, args);

async function inHost(page, selector, work, args) {
  const call = isFirefox(page) ? callInFirefox : callInChrome;
  return (await call(page, selector, String(work), args)) ?? null;
}

/**
 * The text that the sidebar shows, line by line as it is laid out.
 * @param {Page} page
 * @returns {Promise<string | null>} Null where the page has no sidebar.
 */
export function sidebarText(page) {
  return inSidebar(page, (root) => {
    const blocks = Array.from(root.children).filter((child) => child.localName !== 'style');
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown, and only innerText knows.
    const lines = blocks.map((child) => /** @type {HTMLElement} */ (child).innerText ?? '');
    return lines.join('\n').trim();
  });
}
