/**
 * Stage 2 on one page: looks whenever the page changes, hands what it finds to the session, and undoes everything when its one signal
 * aborts: a successor's announcement, an extension that is gone, or the page's refusal.
 */
import { anchors, asks, stories, unknown } from 'virtual:spot-index';
import { indexWith } from '../core/recognition/anchors.js';
import type { GateIndex } from '../core/recognition/gate.js';
import { ask } from '../messaging/ask.js';
import { listenInPage } from '../messaging/listen-in-page.js';
import type { ToPage } from '../messaging/messages.js';
import { HOST, onTakeover, sweepLeftovers } from '../page/leftovers.js';
import { isOrphaned } from '../platform/native.js';
import { interfaceLanguage } from '../platform/page-door.js';
import { leavesAlone } from '../platform/quiet.js';
import { readSettings, watchSettings } from '../platform/settings.js';
import { pageToken } from '../platform/token.js';
import { firstMarks } from './first-marks-key.js';
import { takeLooks } from './looks.js';
import { type Marking, startMarking } from './marking.js';
import { guardMarks } from './marks-guard.js';
import { storiesOfPage, watchForStories } from './new-stories.js';
import { makePanel } from './panel.js';
import type { OpenRecord } from './reader-key.js';
import { type RecordAtHand, recordAtHand } from './record-at-hand.js';
import { Session } from './session.js';
import { inTheirWords, speakAs } from './speech.js';
import { Views } from './views.js';

const carried: GateIndex = { anchors: indexWith(anchors, unknown), stories };
/** Stage 1's question for looks after the first; of a large library, asked for the stories that this page was brought for. */
const gateFor = (record: OpenRecord): GateIndex => (asks ? record.gate() : carried);
/** Milliseconds between two looks whether the extension is still there: nothing tells an orphan (FAULTS 21), and F19 gives us a second. */
const HEARTBEAT = 800;

/** `wanted`: the reader has asked for it here, so that the background need not know. `found`: what a large library has of this page, where that is known. */
export async function runOverlay(ended: () => void, wanted = false, found?: readonly string[]): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  let isRenewed = false;
  signal.addEventListener('abort', () => isRenewed || ended(), { once: true });
  sweepLeftovers();
  onTakeover(() => end.abort(), signal);

  // Listening begins before the first `await`: the background speaks as soon as this script has run.
  let obey: Obey | null = null;
  const early: ToPage[] = [];
  listenInPage((command) => (obey === null ? early.push(command) : obey(command)), signal);

  const painted = firstMarks()?.painted() ?? null;
  const ids = Promise.resolve(asks ? (found ?? storiesOfPage()) : stories.map(({ id }) => id));
  const read = readSettings();
  const record = recordAtHand(ids, read, signal);
  const [hello, settings, opened, token] = await Promise.all([
    ask({ type: 'hello' }),
    inTheirWords(read),
    record.bring(),
    painted?.token ?? pageToken(),
  ]);
  const marking = startMarking(token, painted?.lined);
  signal.addEventListener('abort', () => marking.erase(), { once: true });
  if (signal.aborted) return marking.erase();
  if (asks) {
    const renew = (now: readonly string[]) => {
      isRenewed = true;
      end.abort();
      void runOverlay(ended, false, now);
    };
    watchForStories(await ids, renew, signal);
    // What is asked about later may be in the record.
    if (opened === null) return stopWhenOrphaned(end);
  } else if (opened === null) return end.abort();
  const asked = wanted || (hello.ok && hello.answer.reason === 'reader');
  obey = begin({ record, gate: gateFor(opened), settings, marking, wanted: asked ? true : null }, end);
  early.forEach(obey);
}

type Obey = (command: ToPage) => void;
type Settings = Awaited<ReturnType<typeof readSettings>>;

interface Start {
  readonly record: RecordAtHand;
  readonly gate: GateIndex;
  readonly settings: Settings;
  readonly marking: Marking;
  readonly wanted: boolean | null;
}

function begin({ record, gate, settings, marking, wanted }: Start, end: AbortController): Obey {
  const { signal } = end;
  const session: Session = new Session({
    marking,
    panel: (callbacks) => makePanel(callbacks, () => session.close(), signal, wanted === true),
    views: new Views((of) => record.now()?.view(of, interfaceLanguage()) ?? null),
    settings,
    wanted,
    signal,
  });
  guardMarks(marking, () => session.marksRefused(), signal);
  const rest = () => record.rest(() => session.rest());
  followSettings(session, settings, end, async (changed) => void (await record.bringAnew(changed)), rest);
  const firstLook = new Promise<void>((resolve) => {
    const looked = () => {
      rest();
      resolve();
    };
    takeLooks({ session, record, gate, rest: looked }, end);
  });
  hearClicks(session, signal);
  stopWhenOrphaned(end);
  return (command) => obeyIn(session, command, firstLook);
}

/** The reader may choose to be left alone while this page is open; where it was opened at rest, that stays as it is. */
function followSettings(
  session: Session,
  first: Settings,
  end: AbortController,
  translate: (changed: Settings) => Promise<void>,
  rest: () => void,
): void {
  let alone = leavesAlone(location.href, first);
  const follow = async (changed: Settings) => {
    const before = alone;
    alone = leavesAlone(location.href, changed);
    if (alone && !before) return end.abort();
    if (await speakAs(changed)) await translate(changed);
    session.changedElsewhere(changed);
    rest();
  };
  watchSettings((changed) => void follow(changed), end.signal);
}

/** Until the first look nobody knows whether what is selected is in the record. */
function obeyIn(session: Session, command: ToPage, firstLook: Promise<void>): void {
  if (command.type === 'toggle-sidebar') session.isOpen ? session.close() : session.open();
  else if (command.type === 'toggle-marks') session.toggleMarks();
  else if (command.type === 'step-mark') session.step(command.by);
  else if (command.type === 'look-up-selection') void firstLook.then(() => session.lookUp(selectedRange()));
  else if (command.type === 'beside') session.beside(command.on);
  else session.open();
}

function selectedRange(): Range | null {
  const selection = getSelection();
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

const INTERACTIVE = `a[href], button, input, select, textarea, label, summary, [role=button], [contenteditable], ${HOST}`;

/**
 * Clicks on the page's own controls are the page's; those on our hosts are theirs, and what lies under them was not meant; a drag that selects
 * text is no click.
 */
function hearClicks(session: Session, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!event.isTrusted || event.button !== 0 || target?.closest(INTERACTIVE) || getSelection()?.isCollapsed === false) return;
      session.clicked(event.clientX, event.clientY);
    },
    { signal },
  );
}

function stopWhenOrphaned(end: AbortController): void {
  const timer = setInterval(() => isOrphaned() && end.abort(), HEARTBEAT);
  end.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
