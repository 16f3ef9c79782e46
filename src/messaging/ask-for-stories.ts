/** The question of a large library: none found where the background cannot answer. */
import type { PageQuestion } from '../core/recognition/library-index.js';
import { ask } from './ask.js';

export async function askForStories({ anchors, head }: PageQuestion): Promise<readonly string[]> {
  const asked = await ask({ type: 'look-up', anchors, head });
  return asked.ok ? asked.answer : [];
}
