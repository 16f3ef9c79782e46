/**
 * Looks at the page, each in steps: the article's marks first, from the text about it; then, once these are painted, what is known of it from
 * the whole page. What a look finds goes to the session.
 */
import { type GateIndex, pieceGate } from '../core/recognition/gate.js';
import { atOnce } from '../core/steps.js';
import { addressOf, followPage } from '../page/follow.js';
import { leaveHint } from '../page/hint.js';
import { rangeOf } from '../page/page-part.js';
import { textPieces } from '../page/text-pieces.js';
import { type UnseenWatch, watchUnseen } from '../page/unseen.js';
import type { Look } from '../page/watch.js';
import { firstMarks } from './first-marks-key.js';
import { inSlices } from './in-tasks.js';
import type { PageReading } from './page-reading.js';
import type { OpenRecord } from './reader-key.js';
import type { RecordAtHand } from './record-at-hand.js';
import { type ReportMarker, reportMarker } from './report-marker.js';
import { isSame } from './same-reading.js';
import type { Session } from './session.js';
import { turnedTo } from './several.js';

interface Parts {
  readonly session: Session;
  readonly record: RecordAtHand;
  readonly gate: GateIndex;
  /** The page has been read, and in this task what was found will be told: the record may be let go, unless it is needed again soon. */
  readonly rest: () => void;
}

/** Takes looks for as long as the signal lets it. */
export function takeLooks(parts: Parts, end: AbortController): void {
  const { signal } = end;
  const unseen = watchUnseen(() => again(), signal);
  const looks = new Looks(parts, unseen, end);
  const again = followPage((changed) => looks.begin(signal, changed), signal);
}

class Looks {
  readonly #session: Session;
  readonly #record: RecordAtHand;
  readonly #gate: GateIndex;
  readonly #rest: () => void;
  readonly #end: AbortController;
  readonly #unseen: UnseenWatch;
  readonly #marker: ReportMarker;
  #here = addressOf();
  #first = true;
  /** Counts readings begun: one that waits for the record gives way to a later one. */
  #begun = 0;

  constructor({ session, record, gate, rest }: Parts, unseen: UnseenWatch, end: AbortController) {
    this.#unseen = unseen;
    this.#session = session;
    this.#record = record;
    this.#gate = gate;
    this.#rest = rest;
    this.#end = end;
    this.#marker = reportMarker(() => atOnce(this.#steps(true)));
  }

  /** `changed`: where the page has changed, if not anywhere. */
  begin(signal: AbortSignal, changed?: Iterable<Element>): Look {
    const steps = this.#steps(false, changed);
    return () => (signal.aborted || steps.next().done ? signal.aborted : undefined);
  }

  /** `anew`: what was found before is found again with more at hand. */
  *#steps(anew: boolean, changed?: Iterable<Element>): Generator<undefined, void> {
    const moved = this.#here !== addressOf();
    const { reading: before } = this.#session;
    const apart = !moved && before !== null && changed !== undefined && standsApart(changed, before);
    // The first look needs no gate: stage 1 or the reader has just said that there is something to look at.
    const asks = !this.#first && (moved || apart || !this.#session.isShown);
    const candidate = asks ? yield* isCandidateNow(this.#gate, apart || before === null ? changed : undefined) : true;
    if (apart && !candidate) return;
    if (!anew && candidate && (this.#first || moved)) {
      this.#firstMarks();
      yield;
    }
    this.#begun++;
    const record = this.#record.hold();
    if (!candidate && !this.#session.isShown) this.#found(null, anew);
    else if (record === null) void this.#readLater(anew);
    else yield* this.#read(record, anew);
  }

  #firstMarks(): void {
    const marks = firstMarks()?.take();
    if (marks) this.#session.marked(marks);
  }

  *#read(record: OpenRecord, anew: boolean): Generator<undefined, void> {
    const reading = yield* record.read(this.#marker.options());
    yield;
    this.#found(reading, anew);
  }

  /** The record was let go. Where it does not come back, what is shown stays as long as the page does, and the next look asks again. */
  async #readLater(anew: boolean): Promise<void> {
    const begun = this.#begun;
    const isWanted = () => begun === this.#begun && !this.#end.signal.aborted;
    const bringing = Promise.all([this.#record.bring(), this.#marker.bringBack()]);
    await this.#record.bringScript();
    if (isWanted() && this.#here !== addressOf()) this.#firstMarks();
    const [record] = await bringing;
    if (!isWanted()) return;
    if (record !== null) inSlices(this.#read(record, anew), isWanted);
    else if (this.#here !== addressOf()) this.#end.abort();
  }

  #found(reading: PageReading | null, anew: boolean): void {
    this.#first = false;
    this.#rest();
    this.#unseen.keep(reading?.unseen ?? []);
    const moved = this.#here !== addressOf();
    this.#here = addressOf();
    const before = this.#session.reading;
    if (reading !== null && [reading, ...reading.others].some((one) => one.reading.unmarked)) this.#marker.want();
    const front = reading && turnedTo(before?.reading.article?.id ?? '', reading);
    const same = before === null || front === null ? before === front : isSame(before, front);
    if (anew || moved || !same) this.#session.found(reading, moved);
  }
}

/** Whether elements stand before and behind all that was recognised: what changes in them takes nothing of it away. */
function standsApart(elements: Iterable<Element>, reading: PageReading): boolean {
  const blocks = [reading, ...reading.others].map(({ page, reading: { block } }) => block && rangeOf(page, block.start, block.end));
  return [...elements].every((element) => blocks.every((block) => block !== null && !block.intersectsNode(element)));
}

/** Stage 1's question, of a page that has changed, or of the elements in which it has; the hint is for the first marks. */
function* isCandidateNow(gate: GateIndex, changed?: Iterable<Element>): Generator<undefined, boolean> {
  const next = textPieces(changed);
  const asks = pieceGate(gate);
  for (let piece = next(); piece !== null; piece = next()) {
    if (asks(piece)) {
      leaveHint(next.hint(gate.anchors.places.lastIndex - 1));
      return true;
    }
    yield;
  }
  return false;
}
