/** Stage 2's question of a large library: none found where the background cannot answer, and none where there is nothing to ask about. */

import type { PageQuestion } from '../core/recognition/library-index.js';
import { isWorthAsking } from '../core/recognition/page-question.js';
import { ask } from './ask.js';

export async function askForStories(question: PageQuestion): Promise<readonly string[]> {
  if (!isWorthAsking(question)) return [];
  const asked = await ask({ type: 'look-up', ...question });
  return asked.ok ? asked.answer : [];
}
