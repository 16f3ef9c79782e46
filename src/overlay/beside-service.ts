/** What the browser's side panel shows of this page, and what the reader does there. */
import { type BesideCommand, type BesideShown, isToBeside, type ShownNumbers, type ToBeside } from '../messaging/beside.js';
import { HEARD } from '../messaging/reply.js';
import { native } from '../platform/native.js';
import { listen } from '../platform/page-door.js';
import type { Wrong } from '../sidebar/wrongs.js';
import type { AidsOwner } from './aids.js';
import type { ShowBeside } from './beside-key.js';
import type { Ground } from './ground.js';
import type { PageReading } from './page-reading.js';
import type { InText } from './panel.js';

interface Served {
  readonly owner: AidsOwner;
  readonly inText: InText;
  readonly signal: AbortSignal;
}

interface Waiting extends ShownNumbers {
  readonly respond: (answer: unknown) => void;
}

/** What is to be shown now, with numbers that tell whether it has changed. */
class Shown {
  /** Two documents in one tab have the same number once in a long while. */
  readonly page = 1 + Math.floor(Math.random() * 2 ** 31);
  #at = 0;
  #drawn = 0;
  #state = '';
  #now: BesideShown | null = null;

  take({ owner, inText }: Served): BesideShown | null {
    const view = owner.model();
    if (view === null && owner.reading() !== null) return this.#now;
    const { marks = [], lined = true } = inText;
    const state = owner.state();
    const said = JSON.stringify([state, lined]);
    const before = this.#now?.marks ?? [];
    const isSame = this.#now?.view === view && (before === marks || before.length + marks.length === 0);
    if (isSame && said === this.#state) return this.#now;
    if (!isSame) this.#drawn++;
    this.#state = said;
    this.#now = { page: this.page, at: ++this.#at, drawn: this.#drawn, view, marks, state, lined };
    return this.#now;
  }
}

/** `groundOf`: the page's text as it is now. */
export function serveBeside(signal: AbortSignal, groundOf: (reading: PageReading | null) => Ground): ShowBeside {
  const shown = new Shown();
  let served: Served | null = null;
  let waiting: readonly Waiting[] = [];

  const answer = (ended = false) => {
    const now = served && shown.take(served);
    const due = waiting.filter(({ page, at }) => ended || (now !== null && (now.page !== page || now.at !== at)));
    waiting = waiting.filter((one) => !due.includes(one));
    for (const { respond, ...has } of due) respond(now && sparing(now, has));
  };
  const hear = (message: ToBeside, respond: (answer: unknown) => void): void => {
    if (message.type === 'beside-shown') {
      waiting = [...waiting, { ...message, respond }];
      answer();
    } else if (message.type === 'beside-here') respond(shown.page);
    else if (message.type === 'beside-text') respond(served && groundOf(served.owner.reading()));
    else if (message.type === 'beside-wrong') void note(message.reason, served).then(respond);
    else {
      if (served) obey(message, served);
      // Stage 2 may draw later; the panel goes by what is so now.
      answer();
      respond(HEARD);
    }
  };
  listen((message, sender, respond) => {
    if (sender.id !== native()?.runtime.id || !isToBeside(message)) return undefined;
    hear(message, respond);
    return true;
  }, signal);
  signal.addEventListener('abort', () => {
    served = null;
    answer(true);
  });

  return (owner, inText, until) => {
    if (served?.signal !== until) until.addEventListener('abort', () => ended(until), { once: true });
    served = { owner, inText, signal: until };
    answer();
  };
  function ended(until: AbortSignal): void {
    if (served?.signal !== until) return;
    served = null;
    answer(true);
  }
}

/** The view is large, and changes seldom. */
const sparing = (now: BesideShown, { page, drawn }: ShownNumbers): BesideShown => {
  const { view: _, marks: __, ...rest } = now;
  return page === now.page && drawn === now.drawn ? rest : now;
};

const note = async (reason: Wrong, served: Served | null): Promise<boolean> => (await served?.owner.callbacks.onWrong?.(reason)) ?? false;

function obey(message: BesideCommand, { owner, inText }: Served): void {
  const { callbacks } = owner;
  if (message.type === 'beside-change') callbacks.onChange(message.change);
  else if (message.type === 'beside-go-to') callbacks.onGoTo(message.mark);
  else if (message.type === 'beside-place') callbacks.onGoToPlace(message.start, message.end);
  else if (message.type === 'beside-turn-to') callbacks.onTurnTo(message.article);
  else if (message.type === 'beside-visit') inText.walk?.onVisit(message.mark);
  else if (message.type === 'beside-row') showRow(message.mark, owner);
  else inText.walk?.onLeaveCard();
}

function showRow(mark: number, owner: AidsOwner): void {
  const id = owner.reading()?.reading.mentions[mark]?.id;
  if (id !== undefined) owner.showRow(id, mark);
}
