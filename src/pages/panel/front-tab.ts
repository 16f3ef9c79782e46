/** The tab that the panel stands beside: the one in front in its window. */
import { type Tab, tabs } from '../../platform/browser.js';

export type FrontTab = Tab & { readonly id: number };

export async function frontTab(): Promise<FrontTab | null> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : (tab as FrontTab);
}

/** Calls back whenever another tab may be in front, or another page in it. */
export function watchFrontTab(changed: () => void): void {
  tabs.onActivated.addListener(() => changed());
  tabs.onUpdated.addListener((_id, { status }, tab) => {
    if (tab.active && status !== undefined) changed();
  });
}
