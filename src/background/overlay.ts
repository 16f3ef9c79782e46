/** Brings stage 2 to a tab and remembers, for its `hello`, whether the reader asked for it. */

import { MENTION_KINDS } from '../core/mentions/mention.js';
import type { Answers, ToBackground, ToPage } from '../messaging/messages.js';
import type { From } from '../messaging/receive.js';
import { tellPage } from '../messaging/tell-page.js';
import besideFile from '../overlay/beside.ts?script&iife';
import cardsFile from '../overlay/cards-entry.ts?script&iife';
import firstFile from '../overlay/first-marks.ts?script&iife';
import overlayFile from '../overlay/main.ts?script&iife';
import readerFile from '../overlay/reader.ts?script&iife';
import marksFile from '../overlay/report-marks.ts?script&iife';
import writersFile from '../overlay/writers.ts?script&iife';
import { scripting, session, type Tab } from '../platform/browser.js';
import { leavesAlone } from '../platform/quiet.js';
import { readSettings } from '../platform/settings.js';
import { pageToken } from '../platform/token.js';
import { hasHostAccess } from './access.js';
import { showRefusal } from './badge.js';
import { nameRefusal } from './refusal.js';
import { setRules } from './rules.js';

/**
 * "The reader asked" is kept in `storage.session`: it outlives the worker, which may die between the injection and the question; it
 * is out of the pages' reach; and both browsers have it. (A flag set in the page's isolated world would do as well, but costs a
 * second injection and leaves `hello` without an answer of its own.) One answer uses it up, so that it cannot open the sidebar later.
 */
const askedKey = (tabId: number) => `asked-in-tab-${tabId}`;

export async function reasonIn(tabId: number): Promise<Answers['hello']> {
  const key = askedKey(tabId);
  const asked = key in (await session.get(key));
  if (asked) await session.remove(key);
  return { reason: asked ? 'reader' : 'match' };
}

/** By paths from the root: Firefox resolves others from the page that asks, which may be the panel. */
const inject = (tabId: number, ...files: string[]) =>
  scripting.executeScript({ target: { tabId }, files: files.map((file) => file.replace(/^\/?/, '/')) });
/** Stage 2, and what reads the page for it. */
const injectOverlay = (tabId: number) => inject(tabId, readerFile, overlayFile);

/** The first marks are painted, or there are none. */
export const bringOverlay = async (tabId: number): Promise<undefined> => void (await injectOverlay(tabId).catch(() => undefined));

/**
 * The first marks wait: the rules for them are put in, and their names and kinds told. `origin`, `lined`: as in the message. Null
 * where the reader wants no marks.
 */
type FirstMarks = Omit<Extract<ToBackground, { type: 'first-marks' }>, 'type'>;
export async function admitFirstMarks({ origin, lined }: FirstMarks, tabId: number): Promise<Answers['first-marks']> {
  const [{ marksOn, kinds }, token] = await Promise.all([readSettings(), pageToken(origin)]);
  if (!marksOn) return null;
  await setRules(tabId, token, { on: true, lined });
  return { token, kinds: MENTION_KINDS.filter((kind) => kinds[kind]) };
}

/** Stage 2 had let go what it read with, and has to read again. */
export const bringReader = async (tabId: number): Promise<undefined> =>
  void (await inject(tabId, firstFile, readerFile).catch(() => undefined));

/** Stage 2 found a report with dates to resolve. A tab that has gone in between needs none. */
export const bringReportMarks = async (tabId: number): Promise<undefined> => void (await inject(tabId, marksFile).catch(() => undefined));

/** The reader takes something along. */
export const bringWriters = async (tabId: number): Promise<undefined> => void (await inject(tabId, writersFile).catch(() => undefined));

/** The pointer rests on a mark, or the reader goes to one. */
export const bringCards = async (tabId: number): Promise<undefined> => void (await inject(tabId, cardsFile).catch(() => undefined));

/** The browser's side panel shows this page. */
export const bringBeside = async (tabId: number): Promise<undefined> => void (await inject(tabId, besideFile).catch(() => undefined));

/** The reader asks for the page from the panel: nothing opens on it. False: the page refused. */
export const bringForPanel = (tabId: number): Promise<boolean> =>
  injectOverlay(tabId).then(
    () => true,
    () => false,
  );

/** Stage 1 saw a candidate: first its marks, which then ask for the rest. A refusal here (a navigation came between, access was just withdrawn) needs no word: nobody asked. */
export async function bringOnMatch({ tabId, url }: From): Promise<undefined> {
  if (leavesAlone(url, await readSettings())) return;
  await inject(tabId, firstFile).catch(() => undefined);
}

async function bringForReader(tab: Tab & { id: number }): Promise<boolean> {
  const key = askedKey(tab.id);
  await session.set({ [key]: true });
  try {
    await injectOverlay(tab.id);
    return true;
  } catch {
    await session.remove(key);
    await showRefusal(tab.id, `refused_${nameRefusal(tab.url, await hasHostAccess(tab.url))}`);
    return false;
  }
}

const hasId = (tab: Tab | undefined): tab is Tab & { id: number } => tab?.id !== undefined;

/** The reader asked for Sidelight on this tab: stage 2 does it if it is there, else it is brought and opens by itself. */
export async function openForReader(tab: Tab | undefined, command: ToPage): Promise<void> {
  if (!hasId(tab) || (await tellPage(tab.id, command))) return;
  const brought = await bringForReader(tab);
  if (brought && command.type === 'look-up-selection') await tellPage(tab.id, command);
}
