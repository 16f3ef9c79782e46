/** What one look at the page leads to, and what the reader does with it: state in one place, drawn by panel and marking. */
import type { Mark } from '../highlights/painter.js';
import { ask } from '../messaging/ask.js';
import { rangeOf } from '../page/page-part.js';
import { addNote } from '../platform/notes.js';
import { message } from '../platform/page-door.js';
import type { Settings } from '../platform/settings.js';
import type { SidebarCallbacks, SidebarState } from '../sidebar/contract.js';
import { warmFonts } from '../sidebar/warm-fonts.js';
import type { Wrong } from '../sidebar/wrongs.js';
import type { VerdictKind } from '../view-model/view-model.js';
import { eachAfterPaint } from './after-paint.js';
import { Aids, type AidsOwner } from './aids.js';
import { MARKS, OPENS } from './at-first.js';
import { ifPanelIsGone } from './beside-gone.js';
import { afterEcho, type Echo, isEcho } from './echo.js';
import { inTasks } from './in-tasks.js';
import { initialState, looksOf } from './initial-state.js';
import type { Marking } from './marking.js';
import { noteOf } from './note.js';
import type { PageReading } from './page-reading.js';
import type { Panel } from './panel.js';
import type { SessionParts } from './session-parts.js';
import { allMarks, ownerOf, turnedTo } from './several.js';
import { storeLooks } from './store-looks.js';
import { takingAlong } from './taking.js';
import type { Views } from './views.js';

export class Session {
  readonly #marking: Marking;
  readonly #panel: Panel;
  readonly #aids: Aids;
  readonly #later: ReturnType<typeof inTasks>;
  /** What nobody waits for: the map beside the text, a card whose mark has gone. */
  readonly #afterwards: ReturnType<typeof eachAfterPaint>;
  #settings: Settings;
  #state: SidebarState;
  #reading: PageReading | null = null;
  readonly #views: Views;
  readonly #model = () => this.#views.of(this.#reading);
  #told: string | null = null;
  readonly #echo: Echo;
  /** The page takes the marks out again and again; they stay off until the reader asks for them. */
  #refused = false;
  #beside = false;
  /** The reader's own word on this page: open, closed, or nothing said. */
  #wanted: boolean | null;

  constructor(parts: SessionParts) {
    this.#marking = parts.marking;
    this.#views = parts.views;
    this.#later = inTasks(parts.signal);
    this.#afterwards = eachAfterPaint(parts.signal);
    this.#echo = afterEcho(() => this.#take(looksOf(this.#settings)), parts.signal);
    this.#settings = parts.settings;
    this.#wanted = parts.wanted;
    this.#state = initialState(parts.settings, parts.wanted === true);
    const callbacks: SidebarCallbacks = {
      onClose: () => this.close(),
      onChange: (change) => this.change(change),
      onGoTo: (mark) => this.goTo(mark),
      onTurnTo: (article) => this.turnTo(article),
      onGoToPlace: (start, end) => this.goToPlace(start, end),
      onWrong: (reason) => this.note(reason),
      onSettings: (log) => void ask({ type: 'open-options', log }),
      ...takingAlong({ model: this.#model, reading: () => this.#reading, say: (notice) => this.#say(notice) }),
    };
    this.#panel = parts.panel(callbacks);
    this.#aids = new Aids(this.#forAids(callbacks), parts.signal);
  }

  #forAids(callbacks: SidebarCallbacks): AidsOwner {
    return {
      marking: this.#marking,
      callbacks,
      reading: () => this.#reading,
      model: (of) => this.#views.of(of ?? this.#reading),
      state: () => this.#shown,
      isOpen: () => this.isOpen,
      isExpanded: () => this.isOpen && !this.#state.collapsed,
      isBeside: () => this.#beside,
      isMarked: () => this.#isMarked,
      showRow: (id, mark) => this.#showRow(id, mark),
      goTo: (mark) => this.goTo(mark),
      turnToMark: (mark) => this.#turnToMark(mark),
      focusedInPanel: () => this.#panel.focused(),
      placed: () => this.#drawPanel(),
      wants: () => this.#settings,
    };
  }

  get kind(): VerdictKind {
    return this.#reading?.reading.kind ?? 'none';
  }

  get isOpen(): boolean {
    return this.#wanted ?? (!this.#beside && OPENS.has(this.kind) && this.#settings.open !== 'badge');
  }

  /** On the page or beside it. */
  get isShown(): boolean {
    return this.isOpen || this.#beside;
  }

  get reading(): PageReading | null {
    return this.#reading;
  }

  /** Marks of an article that was found at once; the reading of the whole page, which knows more, is on its way. */
  marked(marks: readonly Mark[]): void {
    this.#marking.draw(marks);
    this.#marking.show(this.#state);
  }

  /** A look found this; `moved`: on another page, of which the reader has said nothing yet. First the marks, then what they say, then the sidebar. */
  found(reading: PageReading | null, moved: boolean): void {
    const front = this.#reading?.reading.article?.id;
    if (moved) this.#wanted = null;
    const { current } = this.#state;
    this.#put(reading && front !== undefined && !moved ? turnedTo(front, reading) : reading);
    // Read anew while the reader is at a row: the reader stays there.
    if (!moved && front !== undefined && front === this.#reading?.reading.article?.id) this.#state = { ...this.#state, current };
    this.#tell();
    this.#mark();
    const prepare = () => this.#panel.prepare(this.#model(), this.#shown, this.#aids.inText());
    // The last of it is a press that changes nothing: browsers compile what a press does when it is first done.
    const ahead = [this.#model, prepare, () => warmFonts(this.#state.textScale), () => this.#make({})];
    this.#later([...(this.isOpen || this.#isMarked ? ahead : []), () => this.draw()]);
  }

  /** What is in front; the marks of the page's other articles come after its own, so that its mentions' numbers are its marks'. */
  #put(reading: PageReading | null): void {
    this.#reading = reading;
    this.#state = { ...this.#state, current: null, currentMark: null, notice: null };
    this.#aids.reset();
    this.#marking.draw(reading === null ? [] : allMarks(reading));
  }

  /** Puts another article of the page in front and shows where it begins. */
  turnTo(article: string): void {
    if (this.#reading === null) return;
    this.#put(turnedTo(article, this.#reading));
    const { page, reading } = this.#reading;
    if (reading.block) this.#marking.goToPlace(rangeOf(page, reading.block.start, reading.block.end));
    this.#tell();
    this.draw();
  }

  /** Turns to the article that a mark of the page belongs to; its number among that article's own. */
  #turnToMark(mark: number): number {
    const at = this.#reading && ownerOf(this.#reading, mark);
    if (!at) return mark;
    if (at.of !== this.#reading) this.#put(turnedTo(at.of.reading.article?.id ?? '', this.#reading as PageReading));
    return at.mark;
  }

  /** Says the verdict for the toolbar button, once per verdict; nothing on pages where there never was one. */
  #tell(): void {
    const { kind, coverage } = this.#reading?.reading.verdict ?? { kind: 'none' as const, coverage: 0 };
    const said = `${kind} ${coverage.toFixed(2)}`;
    if (said === this.#told || (this.#told === null && kind === 'none')) return;
    this.#told = said;
    void ask({ type: 'verdict', kind, coverage });
  }

  #mark(): void {
    this.#marking.show({ ...this.#state, marksOn: this.#isMarked });
  }

  draw(): void {
    this.#mark();
    this.#aids.follow();
    this.#drawPanel();
  }

  #drawPanel(): void {
    this.#panel.update(this.isOpen ? this.#model() : null, this.#shown, this.#aids.inText());
  }

  /** The state as it can be seen. */
  get #shown(): SidebarState {
    return { ...this.#state, marksOn: this.#marksOn };
  }

  get #marksOn(): boolean {
    return this.#state.marksOn && !this.#refused;
  }

  get #isMarked(): boolean {
    return this.#marksOn && (this.isShown || MARKS.has(this.kind));
  }

  /** The page does not suffer the marks. */
  marksRefused(): void {
    this.#refused = true;
    this.#say(message('noticeMarksRefused'));
  }

  /** Page and reader rest. Whether all that may be asked for next can be told without the record. */
  rest(): boolean {
    return (this.#reading?.others.length ?? 0) === 0 && this.#views.rest(this.#reading);
  }

  /** Drawn at once: what the reader presses next is answered by what is shown. */
  change(change: Partial<SidebarState>): void {
    this.#make(change, () => this.#drawPanel());
  }

  #make(change: Partial<SidebarState>, show = () => {}): void {
    if (change.marksOn) this.#refused = false;
    this.#state = { ...this.#state, ...change };
    this.#mark();
    show();
    if (storeLooks(change)) this.#echo.changed();
    this.#afterwards(() => this.draw());
  }

  changedElsewhere(settings: Settings): void {
    if (settings.language !== this.#settings.language) this.#views.makeAnew(this.#reading);
    const isOurs = isEcho(settings, this.#settings, this.#state);
    this.#settings = settings;
    if (!isOurs) this.#echo.news();
  }

  #take(part: Partial<SidebarState>): void {
    this.#state = { ...this.#state, ...part };
    this.draw();
  }

  /** The sidebar at once; the map beside it, and the marks of a story, once it is on the screen. */
  open(): void {
    [this.#wanted, this.#state] = [true, { ...this.#state, collapsed: false }];
    this.#drawPanel();
    this.#panel.enter();
    this.#afterwards(() => this.draw());
  }

  close(): void {
    this.#wanted = false;
    this.draw();
  }

  /** The panel takes the place of the sidebar on the page, which stays closed when the panel goes. */
  beside(on: boolean): void {
    if (on && !this.#beside) this.#wanted = false;
    this.#beside = on;
    this.draw();
  }

  /** Whether it is kept. */
  async note(reason: Wrong): Promise<boolean> {
    const view = this.#model();
    const row = this.#state.current ?? this.#reading?.reading.mentions[this.#state.currentMark ?? -1]?.id ?? null;
    return view !== null && addNote(noteOf({ reason, view, row, withAddress: this.#settings.noteAddress }));
  }

  /** The marks come and go in the call itself; what tells of them follows. */
  toggleMarks(): void {
    this.#make({ marksOn: !this.#marksOn });
  }

  goTo(mark: number): boolean {
    const there = this.#marking.goTo(mark);
    // A row that was asked for before is answered: it would draw the reader away from the section in which this was pressed.
    this.#take({ current: null, currentMark: there ? mark : null, notice: there ? null : message('noticeMarkGone') });
    return there;
  }

  #say(notice: string | null, currentMark = this.#state.currentMark): void {
    this.#take({ notice, currentMark });
  }

  goToPlace(start: number, end: number): void {
    const there = this.#marking.goToPlace(this.#reading === null ? null : rangeOf(this.#reading.page, start, end));
    this.#say(there ? null : message('noticeMarkGone'), null);
  }

  step(by: 1 | -1): void {
    this.#aids.step(by);
  }

  /** The reader clicked the text at a point of the viewport: a mark there shows its card and, where the sidebar is open, its row. */
  clicked(x: number, y: number): void {
    this.#aids.pressed({ x, y });
  }

  /** The reader asks for what is selected: its row, or word that there is none. */
  lookUp(selected: Range | null): void {
    if (this.#aids.lookUp(selected)) return;
    this.#say(message('noticeSelectionUnknown'));
    if (!this.#beside) this.open();
  }

  #showRow(id: string, mark: number | null, here = !this.#beside): void {
    if (here) [this.#wanted, this.#beside] = [true, false];
    else void ifPanelIsGone(() => this.#showRow(id, mark, true));
    this.#take({ collapsed: false, current: id, currentMark: mark, notice: null });
  }
}
