/** The sidebar as Chromium gives it to a screen reader: role and name of each element, in the order in which they are read. */
import type { Page } from 'puppeteer-core';

export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly depth: number;
  /** What else is said of it, such as `selected=true level=2`. */
  readonly states: string;
}

/** Text is said by its element; generic boxes and line boxes are not said at all. */
const UNSAID = ['none', 'generic', 'InlineTextBox', 'LineBreak'];
const STATES = ['level', 'selected', 'checked', 'pressed', 'expanded', 'live', 'disabled', 'current', 'valuetext'];

/** From the landmark named Sidelight on. */
export async function spokenTree(page: Page): Promise<readonly Spoken[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: Spoken[] = [];
  const walk = (id: string, depth: number) => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const said = !node.ignored && !UNSAID.includes(role);
    if (said) {
      const states = (node.properties ?? []).flatMap(({ name, value }) =>
        STATES.includes(name) && value.value !== 'off' && value.value !== '' ? [`${name}=${value.value}`] : [],
      );
      spoken.push({ role, name: String(node.name?.value ?? ''), depth, states: states.join(' ') });
    }
    for (const child of node.childIds ?? []) walk(child, said ? depth + 1 : depth);
  };
  const landmark = nodes.find(({ role, name }) => role?.value === 'complementary' && name?.value === 'Sidelight');
  if (landmark) walk(landmark.nodeId, 0);
  return spoken;
}
