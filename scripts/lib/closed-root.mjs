/** Looks inside the sidebar's closed shadow root with the browser's own tools, in either browser: what ships is what is looked at. */

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

const HOST = 'sidelight-sidebar';

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

/** @param {import('puppeteer-core').CDPSession} session */
async function chromeRoot(session) {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  const children = (root.children ?? []).flatMap((node) => node.children ?? []);
  const host = children.find((node) => node.localName === HOST);
  const shadow = host?.shadowRoots?.[0];
  if (!shadow) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  return object.objectId;
}

async function callInChrome(page, source, args) {
  const session = await page.createCDPSession();
  try {
    const objectId = await chromeRoot(session);
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
    await session.detach();
  }
}

async function callInFirefox(page, source, args) {
  const target = { context: page.mainFrame()._id, sandbox: 'sidelight-driver' };
  const host = await bidi(page.browser(), 'script.evaluate', {
    expression: `document.querySelector('html > ${HOST}')`,
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
export async function inSidebar(page, work, ...args) {
  const call = isFirefox(page) ? callInFirefox : callInChrome;
  return (await call(page, String(work), args)) ?? null;
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
