/** The question of a large library: none found where the background cannot answer, and none where there is nothing to ask about. */
import type { PageQuestion } from '../core/recognition/library-index.js';
import { ask } from './ask.js';

/** Code units of title and prose below which no report begins. */
const WORTH = 200;

export async function askForStories({ anchors, head }: PageQuestion): Promise<readonly string[]> {
  if (anchors.length === 0 && head.length < WORTH) return [];
  const asked = await ask({ type: 'look-up', anchors, head });
  return asked.ok ? asked.answer : [];
}
