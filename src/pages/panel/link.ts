/**
 * The panel's link to the page in front: it finds stage 2 there, brings what serves it, and asks again and again what is to be shown. It holds for as
 * long as the page's script answers; the page itself hears nothing of it.
 */
import { hasHostAccess, mayReadSites } from '../../background/access.js';
import { bringBeside, bringForPanel } from '../../background/overlay.js';
import { nameRefusal, type Refusal } from '../../background/refusal.js';
import { type BesideCommand, type BesideShown, type BesideText, isBesideShown, type ToBeside } from '../../messaging/beside.js';
import { isToBackground } from '../../messaging/guards.js';
import { tellPage } from '../../messaging/tell-page.js';
import { type MessageSender, runtime, tabs } from '../../platform/browser.js';
import type { Wrong } from '../../sidebar/wrongs.js';
import { type FrontTab, frontTab, watchFrontTab } from './front-tab.js';
import { whenHidden } from './when-hidden.js';

/** Of the page in front: a reading, nothing that is known (so far), that we are not let in; null while nobody can tell. */
export type Showing = { readonly shown: BesideShown } | { readonly unknown: 'read' | 'unread' } | { readonly refused: Refusal } | null;

/** Milliseconds that a page is given to say that it is one of ours before the panel says that it is none. */
const PATIENCE = 700;

const isReadable = (url = ''): boolean => /^(?:https?|file):/.test(url);

async function askPage<T>(tabId: number, message: ToBeside): Promise<T | null> {
  try {
    return ((await tabs.sendMessage(tabId, message, { frameId: 0 })) as T | undefined) ?? null;
  } catch {
    // The page has gone.
    return null;
  }
}

export class Link {
  readonly #show: (showing: Showing) => void;
  /** Tabs whose pages know of the panel. */
  readonly #told = new Set<number>();
  #tab: FrontTab | null = null;
  /** The page in front answers. */
  #holds = false;
  /** Count what was begun: a question for the tab in front, a try to get through to it. Each gives way to a later one. */
  #asked = 0;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: BesideShown | null = null;

  constructor(show: (showing: Showing) => void) {
    this.#show = show;
    watchFrontTab(() => void this.find());
    runtime.onMessage.addListener(((message: unknown, sender: MessageSender) => this.#hear(message, sender)) as () => undefined);
    whenHidden((hidden) => (hidden ? this.#leave() : void this.find(true)));
    void this.find();
  }

  #leave(): void {
    for (const tab of this.#told) void tellPage(tab, { type: 'beside', on: false });
  }

  get tab(): FrontTab | null {
    return this.#tab;
  }

  /** Stage 2 says "hello" to the background as it begins: on its page the panel is there from the start, in front or behind. */
  #hear(message: unknown, { id, tab }: MessageSender): undefined {
    if (id !== runtime.id || !isToBackground(message) || message.type !== 'hello') return;
    const front = this.#tab;
    if (tab?.id === undefined || tab.windowId !== front?.windowId || !isReadable(tab.url)) return;
    if (tab.id === front?.id) void this.find(true);
    else void this.#tell(tab.id);
  }

  async #tell(tabId: number): Promise<boolean> {
    this.#told.add(tabId);
    return tellPage(tabId, { type: 'beside', on: true });
  }

  /** `anew`: what answered until now is another page. */
  async find(anew = false): Promise<void> {
    this.#asked++;
    const asked = this.#asked;
    const tab = await frontTab();
    if (!anew && (await this.#stillAnswers(tab))) return;
    if (asked !== this.#asked) return;
    this.#tries++;
    const own = this.#tries;
    const isNow = () => own === this.#tries;
    clearTimeout(this.#timer);
    if (tab?.id !== this.#tab?.id || this.#holds) this.#put(null);
    this.#tab = tab;
    this.#holds = false;
    if (tab === null) return;
    if (!isReadable(tab.url)) return this.#refuse(tab, isNow);
    if (!(await this.#tell(tab.id))) return this.#later(isNow, () => this.#put({ unknown: 'unread' }));
    if (isNow() && (await askPage(tab.id, { type: 'beside-here' })) === null) await bringBeside(tab.id);
    if (isNow() && (await this.#tell(tab.id))) await this.#follow(tab.id, isNow);
  }

  /** An open question does not tell: Firefox keeps it with a page that is kept for a way back. */
  async #stillAnswers(tab: FrontTab | null): Promise<boolean> {
    if (!this.#holds || tab === null || tab.id !== this.#tab?.id || this.#last === null) return false;
    return (await askPage<number>(tab.id, { type: 'beside-here' })) === this.#last.page;
  }

  async #follow(tabId: number, isNow: () => boolean): Promise<void> {
    this.#holds = isNow();
    while (isNow()) {
      const { page, at, drawn } = this.#last ?? { page: 0, at: 0, drawn: 0 };
      const shown = await askPage<unknown>(tabId, { type: 'beside-shown', page, at, drawn });
      if (!isNow()) return;
      if (!isBesideShown(shown)) break;
      this.#last = { ...this.#last, ...shown };
      this.#show(this.#last.view === null ? { unknown: 'read' } : { shown: this.#last });
    }
    this.#holds = false;
    this.#put(null);
    this.#later(isNow, () => void this.find());
  }

  #later(isNow: () => boolean, run: () => void): void {
    if (isNow()) this.#timer = setTimeout(() => isNow() && run(), PATIENCE);
  }

  async #refuse(tab: FrontTab, isNow = () => true): Promise<void> {
    const isHidden = tab.url === undefined && !(await mayReadSites());
    const refused = isHidden ? 'site_access' : nameRefusal(tab.url, await hasHostAccess(tab.url));
    if (isNow()) this.#put({ refused });
  }

  /** The page in front does not answer. */
  #put(showing: Exclude<Showing, { readonly shown: unknown }>): void {
    this.#last = null;
    this.#show(showing);
  }

  /** Reads a page on which nothing was seen, as the toolbar button does. */
  async look(): Promise<void> {
    const { tab } = this;
    if (tab !== null && !(await bringForPanel(tab.id))) await this.#refuse(tab);
  }

  /** Tells the page what the reader did; it has done it, or has gone, when the promise settles. */
  async tell(message: BesideCommand): Promise<void> {
    if (this.#tab !== null) await askPage(this.#tab.id, message);
  }

  /** Whether the page has kept a note of what is wrong there. */
  async note(reason: Wrong): Promise<boolean> {
    return this.#tab !== null && (await askPage<boolean>(this.#tab.id, { type: 'beside-wrong', reason })) === true;
  }

  async text(): Promise<BesideText> {
    const nothing = { address: null, text: '', mentions: [] };
    return (this.#tab && (await askPage<BesideText>(this.#tab.id, { type: 'beside-text' }))) ?? nothing;
  }
}
