import { ask } from '../messaging/ask.js';

/** The panel's farewell may have been lost: Chrome ends a document's messages with it. What the reader wants of it is done here where there is none. */
export async function ifPanelIsGone(run: () => void): Promise<void> {
  const asked = await ask({ type: 'panel' });
  if (asked.ok && !asked.answer) run();
}
