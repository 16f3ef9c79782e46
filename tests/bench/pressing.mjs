/**
 * A reader's press on a button in a closed root, to the next painted frame, as Interaction to Next Paint counts it: from the time at which the browser had
 * the input to the task after the frame. Without a screen Chromium's own Event Timing tells of no click.
 */

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
/** The slow device of the limits. */
export const THROTTLE = 4;
const RESTED = 1500;

/** The tree of the page with all shadow roots. @returns {Promise<number | undefined>} Id of the first root that has what is looked for. */
async function find(session, host, selector) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const roots = [];
  const walk = (node) => {
    if (node.nodeName === host) roots.push(...(node.shadowRoots ?? []));
    for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  for (const { nodeId } of roots) {
    const found = await session.send('DOM.querySelector', { nodeId, selector });
    if (found.nodeId) return found.nodeId;
  }
}

async function middleOf(session, host, selector) {
  const nodeId = await find(session, host, selector);
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  const [left, top, right, , , bottom] = model.content;
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Milliseconds from the click to the frame that follows it. */
async function press(page, [x, y]) {
  await page.mouse.click(x, y, { delay: 40 });
  await sleep(RESTED);
  return page.evaluate(() => window.benchPressed.pop() ?? Number.NaN);
}

const watch = (page) =>
  page.evaluate(() => {
    window.benchPressed = [];
    const afterFrame = (tell) => requestAnimationFrame(() => setTimeout(tell));
    const clicked = ({ timeStamp }) => afterFrame(() => window.benchPressed.push(performance.now() - timeStamp));
    addEventListener('click', clicked, true);
  });

/**
 * Presses a button twice on a slowed page.
 * @param {import('puppeteer-core').Page} page
 * @param {string} host Node name of the element with the closed root.
 * @param {string} selector
 * @returns {Promise<{ off: number, on: number }>}
 */
export async function pressTwice(page, host, selector) {
  const session = await page.createCDPSession();
  const at = await middleOf(session, host, selector);
  await watch(page);
  await page.mouse.move(...at);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await sleep(RESTED);
  const off = await press(page, at);
  const on = await press(page, at);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { off, on };
}
