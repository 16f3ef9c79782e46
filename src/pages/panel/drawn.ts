/** The same sidebar as on a page, in the panel's own document: what the link tells is drawn, what the reader does is told. */
import { openChangeLog, openOptionsFor } from '../../background/options.js';
import type { BesideChange, BesideShown } from '../../messaging/beside.js';
import type { Wish } from '../../overlay/writers-key.js';
import type { SidebarProps, WalkCallbacks } from '../../sidebar/contract.js';
import { type MountedSidebar, mountSidebar } from '../../sidebar/mount.js';
import { trusted } from '../../sidebar/trusted.js';
import { pageLanguage, t } from '../shared/translate.js';
import type { Link } from './link.js';

type Callbacks = Omit<SidebarProps, 'view' | 'marks' | 'walk' | 'state' | 't' | 'locale'>;

/** Of another page, or the reader has gone to another place of this one, or it says something itself. */
const isNews = (now: BesideShown | null, before: BesideShown | null): boolean =>
  now?.page !== before?.page ||
  now?.state.notice !== before?.state.notice ||
  now?.state.current !== before?.state.current ||
  now?.state.currentMark !== before?.state.currentMark;

export class Drawn {
  readonly #root: ShadowRoot;
  readonly #link: Link;
  readonly #callbacks: Callbacks;
  readonly #walk: WalkCallbacks;
  #mounted: MountedSidebar | null = null;
  #shown: BesideShown | null = null;
  /** Made here and not yet heard of by the page. */
  #changes: readonly BesideChange[] = [];
  /** How it went with what the reader took along. */
  #notice: string | null = null;

  constructor(box: HTMLElement, link: Link) {
    this.#root = box.attachShadow({ mode: 'open' });
    this.#link = link;
    this.#callbacks = this.#told();
    this.#walk = {
      onVisit: (mark) => void link.tell({ type: 'beside-visit', mark }),
      // The card lies on the page, where the focus cannot go from here: its row says the same.
      onEnterCard: () => {
        const mark = this.#shown?.state.currentMark ?? null;
        if (mark !== null) void link.tell({ type: 'beside-row', mark });
      },
      onLeaveCard: () => void link.tell({ type: 'beside-leave' }),
    };
    addEventListener('resize', () => this.#draw());
    // The page, on which the card lies, hears no key that is pressed here.
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => key === 'Escape' && !defaultPrevented && this.#walk.onLeaveCard();
    addEventListener('keydown', trusted(onKey));
  }

  #told(): Callbacks {
    const link = this.#link;
    return {
      onChange: ({ section, depth, marksOn, kinds, walkKind }) => {
        const given = Object.entries({ section, depth, marksOn, kinds, walkKind }).filter(([, value]) => value !== undefined);
        const change = Object.fromEntries(given);
        void this.#change(change);
      },
      onGoTo: (mark) => void link.tell({ type: 'beside-go-to', mark }),
      onGoToPlace: (start, end) => void link.tell({ type: 'beside-place', start, end }),
      onTurnTo: (article) => void link.tell({ type: 'beside-turn-to', article }),
      onWrong: (reason) => link.note(reason),
      onSettings: (log) => void (log ? openChangeLog() : openOptionsFor(link.tab?.url)),
      onMake: (what) => void this.#take({ type: 'make', what }),
      onCopy: (row) => void this.#take({ type: 'copy', row }),
      onExport: (format) => void this.#take({ type: 'export', format }),
    };
  }

  /** Drawn at once: a second press builds on what the first has changed, also where the page is slow to answer. */
  async #change(change: BesideChange): Promise<void> {
    this.#changes = [...this.#changes, change];
    this.#draw();
    await this.#link.tell({ type: 'beside-change', change });
    this.#changes = this.#changes.filter((one) => one !== change);
    this.#draw();
  }

  async #take(wish: Wish): Promise<void> {
    const view = this.#shown?.view;
    if (!view) return;
    const { giveFrom } = await import('../../overlay/giving.js');
    const told = await giveFrom(wish, { view, t, locale: pageLanguage() }, () => this.#link.text());
    // The same words a second time would change nothing, and nothing would be said of them.
    this.#say(null);
    this.#say(told);
  }

  #say(notice: string | null): void {
    this.#notice = notice;
    this.#draw();
  }

  /** Draws it anew where it is of another page; null takes it out. */
  show(shown: BesideShown | null): void {
    if (shown?.page !== this.#shown?.page) {
      this.#mounted?.destroy();
      this.#mounted = null;
    }
    // What was taken along is told of until the page has something else to say: it may just now be drawing what was pressed before.
    if (isNews(shown, this.#shown)) this.#notice = null;
    this.#shown = shown;
    this.#draw();
  }

  #draw(): void {
    const { view, marks = [], lined = true, state } = this.#shown ?? {};
    if (!view || !state) return;
    const inPanel = {
      ...Object.assign({}, state, ...this.#changes),
      collapsed: false,
      width: innerWidth,
      notice: this.#notice ?? state.notice,
    };
    const props = { ...this.#callbacks, view, marks, lined, walk: this.#walk, state: inPanel, t, locale: pageLanguage() };
    if (this.#mounted === null) this.#mounted = mountSidebar(this.#root, props);
    else this.#mounted.update(props);
  }
}
