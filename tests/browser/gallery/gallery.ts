/**
 * The page's side of the gallery: the component in a closed shadow root, with an owner as simple as one can be. It keeps the
 * state, and what was asked of it, on `window.gallery` for the tests.
 */

import messages from '../../../public/_locales/en/messages.json';
import type { CardProps } from '../../../src/sidebar/card/contract.js';
import { type MountedCard, mountCard } from '../../../src/sidebar/card/mount.js';
import type { Export, SavedFile, SidebarProps, SidebarState } from '../../../src/sidebar/contract.js';
import { hostStyles } from '../../../src/sidebar/geometry.js';
import { LENT } from '../../../src/sidebar/lent.js';
import { make } from '../../../src/sidebar/make.js';
import { type MountedSidebar, mountSidebar } from '../../../src/sidebar/mount.js';
import type { Wrong } from '../../../src/sidebar/wrongs.js';
import type { ViewModel } from '../../../src/view-model/view-model.js';
import { hostileView } from '../../fixtures/hostile-view.js';
import { excerptView, noneView, partialView, sampleView, storyView, viewWithRows } from '../../fixtures/sample-view.js';
import { type CardName, type CardOptions, cardProps, entriesOf, recordCardProps, SAMPLE_TICKS } from './cards.js';
import type { RecordView } from './record.js';

const VIEWS = {
  article: sampleView,
  partial: partialView,
  story: storyView,
  excerpt: excerptView,
  none: noneView,
  many: viewWithRows(120),
  hostile: hostileView,
  several: { ...sampleView, alsoHere: [{ id: 'another', label: 'Another report of that week', kind: 'partial' as const }] },
  cut: { ...noneView, verdict: { ...noneView.verdict, cut: true } },
};
export type ViewName = keyof typeof VIEWS;

const STRINGS: Readonly<Record<string, { readonly message: string }>> = messages;

/** Of the view that is shown, where it brought its own. */
let words: Readonly<Record<string, string>> | null = null;

/** As the browser's `i18n.getMessage` does it, but loud about a name that is not there. */
function t(key: string, ...substitutions: readonly string[]): string {
  const message = words === null ? STRINGS[key]?.message : words[key];
  if (message === undefined) throw new Error(`No message is called ${key}`);
  return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

const ALL_ON = Object.fromEntries(Object.keys(sampleView.counts).map((kind) => [kind, true])) as unknown as SidebarState['kinds'];
const START: SidebarState = {
  section: 'overview',
  collapsed: false,
  side: 'right',
  width: 400,
  marksOn: true,
  kinds: ALL_ON,
  current: null,
  currentMark: null,
  notice: null,
};

export interface Gallery {
  readonly root: ShadowRoot;
  readonly state: SidebarState;
  /** What the sidebar asked for: marks to go to, changes of state, and whether it was closed. */
  readonly asked: {
    readonly turnedTo: string[];
    readonly goTo: number[];
    readonly places: [number, number][];
    readonly changes: Partial<SidebarState>[];
    readonly saved: SavedFile[];
    readonly copied: string[];
    readonly exported: Export[];
    readonly wrong: Wrong[];
    /** Notes cannot be kept. */
    refuses: boolean;
    closed: number;
  };
  /** Shows a view from a state that begins afresh, and waits until all of its section is drawn. */
  show(view: ViewName, state?: Partial<SidebarState>): Promise<void>;
  set(state: Partial<SidebarState>): void;
  /** Shows a card alone, in place of the sidebar. */
  showCard(name: CardName, options?: CardOptions): void;
  /** Shows a view that is handed in, from the real record for one, as if it had never been shown. */
  showRecord(record: RecordView, state?: Partial<SidebarState>): Promise<void>;
  /** The card of one of its marks. */
  showRecordCard(record: RecordView, mark: number, options?: CardOptions): void;
  remove(): void;
}

const nothing = (): Gallery['asked'] => ({
  goTo: [],
  turnedTo: [],
  places: [],
  changes: [],
  saved: [],
  copied: [],
  exported: [],
  wrong: [],
  refuses: false,
  closed: 0,
});

function makeGallery(): Gallery {
  const host = document.createElement('sidelight-gallery');
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  const asked = nothing();
  let view = VIEWS.article;
  let record: RecordView | null = null;
  let state = START;
  let mounted: MountedSidebar | null = null;
  let card: MountedCard | null = null;

  const props = (): SidebarProps => ({
    view,
    state,
    t,
    locale: record?.locale ?? 'en-GB',
    marks: record?.marks ?? entriesOf(view),
    walk: {
      onVisit: (mark) => {
        asked.goTo.push(mark);
        set({ currentMark: mark });
      },
      onEnterCard: () => {},
      onLeaveCard: () => {},
    },
    map: innerWidth < 600 ? null : { ticks: SAMPLE_TICKS, left: -14, top: 0, height: innerHeight },
    onClose: () => {
      asked.closed += 1;
    },
    onChange: (change) => {
      asked.changes.push(change);
      set(change);
    },
    onGoToPlace: (start, end) => {
      asked.places.push([start, end]);
    },
    onTurnTo: (article) => {
      asked.turnedTo.push(article);
    },
    onGoTo: (mark) => {
      asked.goTo.push(mark);
      set({ currentMark: mark });
    },
    onMake: async (what) => {
      const file = await make(what, { view, t, locale: 'en-GB' });
      if (file) asked.saved.push(file);
    },
    onCopy: (row) => {
      asked.copied.push(row);
    },
    onExport: (format) => {
      asked.exported.push(format);
    },
    onWrong: async (reason) => {
      asked.wrong.push(reason);
      return !asked.refuses;
    },
    onSettings: () => {},
  });
  const draw = () => {
    Object.assign(host.style, hostStyles(state, { width: innerWidth, height: innerHeight }));
    if (mounted) mounted.update(props());
    else mounted = mountSidebar(root, props());
  };
  const set = (change: Partial<SidebarState>) => {
    state = { ...state, ...change };
    draw();
  };
  addEventListener('resize', () => card === null && draw());
  /** A section is drawn in two parts, what ends it with the second, and long lists in slices, a task each: some tasks without one, and there is no other. */
  const whole = async () => {
    const task = () => new Promise((resolve) => setTimeout(resolve));
    while (root.querySelector('[role=tabpanel]') && !root.querySelector('.wrong')) await task();
    for (let last = -1, still = 0; still < 4; await task()) {
      const now = root.querySelectorAll('*').length;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  };
  /** Both kinds of what is shown go; `next` is what the following drawing is about. */
  const begin = (next: ViewModel, ofRecord: RecordView | null, change: Partial<SidebarState> = {}) => {
    card?.destroy();
    card = null;
    mounted?.destroy();
    mounted = null;
    Object.assign(asked, nothing());
    view = next;
    record = ofRecord;
    words = ofRecord?.words ?? null;
    state = { ...START, ...change };
  };
  const layCard = (make: (sidebar: SidebarProps) => CardProps, options: CardOptions) => {
    const width = options.sheet ? '100%' : `${344 * Math.min(1.5, options.textScale ?? 1)}px`;
    Object.assign(host.style, {
      top: options.sheet ? 'auto' : '60px',
      right: 'auto',
      bottom: options.sheet ? '0' : 'auto',
      left: options.sheet ? '0' : '80px',
    });
    Object.assign(host.style, { width, height: 'auto' });
    card = mountCard(root, LENT);
    card.update(make(props()));
  };
  return {
    root,
    asked,
    get state() {
      return state;
    },
    // What a reader has set in a section is kept by the view: a copy begins afresh.
    show: (name, change) => {
      begin(structuredClone(VIEWS[name]), null, change);
      draw();
      return whole();
    },
    set,
    showCard: (name, options = {}) => {
      begin(VIEWS.article, null);
      layCard((sidebar) => cardProps(name, sidebar, options), options);
    },
    showRecord: (shown, change) => {
      begin(structuredClone(shown.view), shown, change);
      draw();
      return whole();
    },
    showRecordCard: (shown, mark, options = {}) => {
      begin(shown.view, shown);
      layCard((sidebar) => recordCardProps(shown, mark, sidebar, options), options);
    },
    remove: () => {
      mounted?.destroy();
      mounted = null;
    },
  };
}

declare global {
  var gallery: Gallery;
}
globalThis.gallery = makeGallery();
