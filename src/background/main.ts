/// <reference types="@crxjs/vite-plugin/client" />
/**
 * The background's entry: who hears what. Every listener is added while this file first runs, because the browser wakes a dead worker
 * with the event already in hand; nothing is kept in memory between two events.
 */
import { asks } from 'virtual:spot-index';
import type { ToPage } from '../messaging/messages.js';
import { receiver } from '../messaging/receive.js';
import { tellPage } from '../messaging/tell-page.js';
import { action, commands, contextMenus, permissions, runtime, type Tab } from '../platform/browser.js';
import { fetchDossier, fetchTexts, fetchWords } from '../platform/packaged.js';
import { hasPanel } from '../platform/panel-lock.js';
import { saveViewState } from '../platform/settings.js';
import { sayAccess } from './access.js';
import { showVerdict } from './badge.js';
import { onInstalled } from './install.js';
import { bringIfKnown, storiesFor } from './look-up.js';
import { onMenuClick } from './menu.js';
import { openChangeLog, openOptionsFor } from './options.js';
import {
  admitFirstMarks,
  bringCards,
  bringOnMatch,
  bringOverlay,
  bringReader,
  bringReportMarks,
  bringWriters,
  openForReader,
  reasonIn,
} from './overlay.js';
import { setRules } from './rules.js';

const COMMANDS: Readonly<Record<string, ToPage>> = {
  'toggle-marks': { type: 'toggle-marks' },
  'next-mark': { type: 'step-mark', by: 1 },
  'previous-mark': { type: 'step-mark', by: -1 },
};

/** An event has nobody to throw to: what goes wrong is said in the log of the extension, once, where it happened. */
const report = (done: Promise<unknown>): void => void done.catch((error) => console.error('Sidelight:', error));

async function onCommand(name: string, tab: Tab | undefined): Promise<void> {
  const command = COMMANDS[name];
  if (command && tab?.id !== undefined) await tellPage(tab.id, command);
}

// The cast: the polyfill's types know listeners that always answer and listeners that never do; ours drops what is not its own.
runtime.onMessage.addListener(
  receiver(runtime.id, {
    candidate: (_message, from) => bringOnMatch(from),
    page: (question, from) => asks && bringIfKnown(question, from),
    'look-up': (question) => (asks ? storiesFor(question) : []),
    hello: (_message, { tabId }) => reasonIn(tabId),
    'first-marks': (asked, { tabId }) => admitFirstMarks(asked, tabId),
    overlay: (_message, { tabId }) => bringOverlay(tabId),
    verdict: async ({ kind, coverage }, { tabId }) => void (await showVerdict(tabId, kind, coverage)),
    dossier: ({ story }) => fetchDossier(story),
    words: ({ language }) => fetchWords(language),
    texts: ({ story, language }) => fetchTexts(story, language),
    rules: ({ token, ...wanted }, { tabId }) => setRules(tabId, token, wanted),
    reader: (_message, { tabId }) => bringReader(tabId),
    'report-marks': (_message, { tabId }) => bringReportMarks(tabId),
    writers: (_message, { tabId }) => bringWriters(tabId),
    cards: (_message, { tabId }) => bringCards(tabId),
    looks: ({ change }) => saveViewState(change),
    panel: (_message, { tabId }) => hasPanel(tabId),
    'open-options': ({ log }, { url }) => (log ? openChangeLog() : openOptionsFor(url)),
  }) as Parameters<typeof runtime.onMessage.addListener>[0],
);
action.onClicked.addListener((tab) => report(openForReader(tab, { type: 'toggle-sidebar' })));
commands?.onCommand.addListener((name, tab) => report(onCommand(name, tab)));
contextMenus?.onClicked.addListener((click, tab) => report(onMenuClick(click, tab)));
permissions.onAdded.addListener(() => report(sayAccess()));
permissions.onRemoved.addListener(() => report(sayAccess()));
runtime.onStartup.addListener(() => report(sayAccess()));
runtime.onInstalled.addListener(({ reason }) => report(onInstalled(reason)));
