/** What the article looks like at each turn: the same words in other nodes, in another order, or with something in between. */

/** @typedef {{ key: string, text: string, strong: boolean }} Block */

/** Turn 0 is the article as it is. @param {readonly string[]} paragraphs @param {number} turn @returns {Block[]} */
export function blocksAt(paragraphs, turn) {
  const blocks = paragraphs.map((text, i) => ({ key: `${i}`, text, strong: false }));
  if (turn % 2 === 1) blocks[turn % blocks.length] = { key: `other ${turn}`, text: `Corrected: ${turn}`, strong: true };
  if (turn % 3 === 1) blocks.reverse();
  if (turn % 4 === 3) blocks.splice(turn % blocks.length, 0, { key: 'box', text: 'Advertisement', strong: true });
  if (turn % 5 === 4) blocks.splice(turn % blocks.length, 1);
  return blocks;
}

/**
 * Takes turns until told to stop, as quickly as the framework draws, then comes back to the first.
 * @param {(turn: number) => unknown} draw May be a promise.
 */
export function turning(draw) {
  return async (times) => {
    for (let turn = 1; turn <= times; turn++) {
      await draw(turn);
      if (turn % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    await draw(0);
  };
}

/** Gives the page what its framework has drawn, as a server would, for the framework to take over. */
export function asServed(container, drawn) {
  container.innerHTML = drawn.innerHTML;
}

/** The test's handle. `hydrate` takes over what was served; `turn(times)` draws that many times. */
export function expose(app) {
  globalThis.app = app;
}
