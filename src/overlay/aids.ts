/**
 * What helps a reader through the marks of a text: cards beside them, going from one to the next, the map of them at the margin. It keeps no
 * state of the reader's; that is the session's.
 */
import type { Mention } from '../core/mentions/mention.js';
import { interfaceLanguage, message } from '../platform/page-door.js';
import type { SidebarCallbacks, SidebarState, WalkCallbacks } from '../sidebar/contract.js';
import { isSheet } from '../sidebar/geometry.js';
import { LENT } from '../sidebar/lent.js';
import type { MarkPlace } from '../sidebar/margin-map/ticks.js';
import { markAfter, walkOf } from '../sidebar/walk/announce.js';
import { type MarkEntry, markEntries } from '../view-model/mark-list.js';
import type { ViewModel } from '../view-model/view-model.js';
import { BESIDE, type ShowBeside } from './beside-key.js';
import { CardsOnDemand } from './cards-on-demand.js';
import { makeHost } from './host.js';
import { type Margin, watchMargin } from './margin.js';
import type { Marking } from './marking.js';
import type { PageReading } from './page-reading.js';
import { type InText, viewport } from './panel.js';
import { type Point, watchPointer } from './pointing.js';
import { innermostIn } from './selection.js';
import { allMarks } from './several.js';

/** The session, as far as it is needed here. */
export interface AidsOwner {
  readonly marking: Marking;
  readonly callbacks: SidebarCallbacks;
  reading(): PageReading | null;
  /** Of what is in front, or of another article of the page. */
  model(of?: PageReading): ViewModel | null;
  state(): SidebarState;
  /** The sidebar lies open on the page: neither closed nor collapsed. */
  isExpanded(): boolean;
  /** The browser's own side panel shows the same. */
  isBeside(): boolean;
  /** The sidebar is there at all. */
  isOpen(): boolean;
  /** Marks are shown in the text. */
  isMarked(): boolean;
  /** Opens the sidebar at the row of an id. */
  showRow(id: string, mark: number | null): void;
  /** Scrolls to a mark and makes it the current one; false where it has left the page. */
  goTo(mark: number): boolean;
  /** Puts the article in front that a mark of the page belongs to; the mark's number among that article's own. */
  turnToMark(mark: number): number;
  focusedInPanel(): HTMLElement | null;
  /** The places of the marks have been found anew. */
  placed(): void;
  wants(): { readonly hoverCards: boolean; readonly marginMap: boolean };
}

const world = globalThis as { [BESIDE]?: ShowBeside };

export class Aids {
  readonly #owner: AidsOwner;
  readonly #cards: CardsOnDemand;
  readonly #margin: Margin;
  readonly #signal: AbortSignal;
  #entries: { readonly of: PageReading; readonly list: readonly MarkEntry[] } | null = null;
  #places: readonly MarkPlace[] = [];
  #mapped = '';
  /** Until then nobody knows what is on the page. */
  #hasLooked = false;
  readonly #walk: WalkCallbacks = {
    onVisit: (mark) => this.visit(mark),
    onEnterCard: () => this.#enter(),
    onLeaveCard: () => this.#cards.close(),
  };

  constructor(owner: AidsOwner, signal: AbortSignal) {
    this.#owner = owner;
    this.#signal = signal;
    const forCards = {
      session: owner,
      lent: LENT,
      makeHost,
      t: message,
      locale: interfaceLanguage,
      viewport,
      marks: () => this.#list(),
      isShown: (mark: number) => this.#isShown(mark),
      visit: (mark: number) => this.visit(mark),
    };
    this.#cards = new CardsOnDemand(forCards, signal);
    this.#margin = watchMargin((places) => this.#mapFound(places), signal);
    const told = {
      listening: () => owner.isMarked(),
      halted: (at: Point) => owner.wants().hoverCards && this.#cards.comeTo(at),
      down: (at: Point) => this.#cards.comeTo(at),
      rested: (at: Point, over: EventTarget | null) => owner.wants().hoverCards && this.#cards.hover(at, over),
      moved: (at: Point, over: EventTarget | null) => this.#cards.pointerMoved(at, over),
    };
    watchPointer(told, signal);
  }

  /** For the sidebar: the marks of the text, and where they lie. */
  inText(): InText {
    return { marks: this.#list(), walk: this.#walk, lined: this.#owner.marking.isLined(), places: this.#places };
  }

  /** The page was read anew: what was shown of it is void. */
  reset(): void {
    this.#hasLooked = true;
    this.#entries = null;
    this.#mapped = '';
    this.#places = [];
    this.#margin.watch(null);
    this.#cards.close();
  }

  /** The session is about to draw: a card whose mark is no longer shown goes, and the map follows the kinds. */
  follow(): void {
    const { mark } = this.#cards;
    if (mark !== null && !this.#isShown(mark)) this.#cards.close();
    if (this.#hasLooked) world[BESIDE]?.(this.#owner, this.inText(), this.#signal);
    const { kinds, marksOn } = this.#owner.state();
    const wanted = this.#owner.isOpen() && this.#owner.isMarked() && this.#owner.wants().marginMap;
    const mapped = wanted && marksOn ? JSON.stringify(kinds) : '';
    if (mapped === this.#mapped) return;
    this.#mapped = mapped;
    const marks = (this.#owner.reading()?.marks ?? []).map((one, mark) => ({ ...one, mark }));
    if (mapped === '') this.#places = [];
    this.#margin.watch(mapped === '' ? null : marks.filter(({ kind }) => kinds[kind]));
  }

  /** The reader pressed a point of the text; whether there was a mark. */
  pressed(at: Point): boolean {
    const [pressed] = this.#owner.marking.at(at.x, at.y);
    if (pressed === undefined) return false;
    const mark = this.#owner.turnToMark(pressed);
    const id = this.#mentions()[mark]?.id;
    // In a narrow window the sidebar's sheet shows the row; a card would only lie on it.
    if ((this.#owner.isExpanded() || this.#owner.isBeside()) && id !== undefined) this.#owner.showRow(id, mark);
    if (!this.#covered()) this.#cards.show(mark, { pinned: true, at });
    return true;
  }

  /** To the row of the innermost mark that a selection touches; false where there is none. */
  lookUp(selected: Range | null): boolean {
    const reading = this.#owner.reading();
    const mark = selected === null || reading === null ? -1 : innermostIn(selected, allMarks(reading));
    if (mark === -1) return false;
    const own = this.#owner.turnToMark(mark);
    const id = this.#mentions()[own]?.id;
    if (id !== undefined) this.#owner.showRow(id, own);
    return true;
  }

  /** To the next or previous mark of the kind that the reader goes by; around the end to the other side. */
  step(by: 1 | -1): void {
    if (!this.#owner.isMarked()) return;
    const mark = markAfter(walkOf(this.#list(), this.#owner.state()), this.#owner.state().currentMark, by);
    if (mark !== null) this.visit(mark);
  }

  /** Goes to a mark and shows its card. */
  visit(mark: number): void {
    if (this.#owner.goTo(mark) && this.#isShown(mark) && !this.#covered()) this.#cards.show(mark, { pinned: true });
  }

  #enter(): void {
    const { currentMark } = this.#owner.state();
    if (this.#cards.mark === null && currentMark !== null) this.visit(currentMark);
    this.#cards.enter();
  }

  #covered(): boolean {
    return this.#owner.isExpanded() && isSheet(viewport());
  }

  #isShown(mark: number): boolean {
    const { kinds } = this.#owner.state();
    const kind = this.#mentions()[mark]?.kind;
    return this.#owner.isMarked() && kind !== undefined && kinds[kind];
  }

  #mentions(): readonly Mention[] {
    return this.#owner.reading()?.reading.mentions ?? [];
  }

  /** Made once per reading; without those whose place could not be found. */
  #list(): readonly MarkEntry[] {
    const reading = this.#owner.reading();
    const view = reading && this.#owner.model();
    if (!reading || !view) return [];
    if (this.#entries?.of !== reading) {
      const all = markEntries(view, this.#mentions(), reading.page.part, reading.page.from);
      this.#entries = { of: reading, list: all.filter(({ mark }) => reading.marks[mark]?.range != null) };
    }
    return this.#entries.list;
  }

  #mapFound(places: readonly MarkPlace[]): void {
    if (JSON.stringify(places) === JSON.stringify(this.#places)) return;
    this.#places = places;
    this.#owner.placed();
  }
}
