/**
 * The record and what reads by it, at hand while a page is looked at: half of all the memory that we take. Once the page and its reader rest it is let
 * go, compiled code and all, and brought again for the next look.
 */
import { ask } from '../messaging/ask.js';
import { isOwnPage } from '../platform/native.js';
import type { Settings } from '../platform/settings.js';
import { letFirstMarksGo } from './first-marks-key.js';
import { MARKER } from './marker-key.js';
import { type Open, type OpenRecord, READER } from './reader-key.js';
import { languageOf, textsIn } from './speech.js';

const world = globalThis as { [READER]?: Open };

/** Milliseconds without a look after which it is let go; this many times as long each time that it had to be brought again. */
const REST = 2000;
const LONGER = 4;

export interface RecordAtHand {
  /** Null while it is not at hand. */
  now(): OpenRecord | null;
  /** The same, and it stays until the next `rest`. */
  hold(): OpenRecord | null;
  /** Brings what is not at hand, until the next `rest`. Null: there is no story, or the background does not answer. */
  bring(): Promise<OpenRecord | null>;
  /** Brings its script alone, and the first marks' with it. */
  bringScript(): Promise<unknown>;
  /** Brings it in another language; what is at hand stays where that cannot be had. */
  bringAnew(settings: Settings): Promise<OpenRecord | null>;
  /** Lets it go some time after the last call, if it may go then. */
  rest(mayGo: () => boolean): void;
}

async function bringScript(): Promise<Open | null> {
  if (world[READER] === undefined) await ask({ type: 'reader' });
  return world[READER] ?? null;
}

async function dossiersOf(ids: Promise<readonly string[]>) {
  const asked = await Promise.all((await ids).map((story) => ask({ type: 'dossier', story })));
  return asked.flatMap((answer) => (answer.ok && answer.answer !== null ? [answer.answer] : []));
}

/** `ids`: of the stories that the page may hold. */
export function recordAtHand(ids: Promise<readonly string[]>, settings: Promise<Settings>, signal: AbortSignal): RecordAtHand {
  let language = settings.then(languageOf);
  let opened: OpenRecord | null = null;
  let bringing: Promise<OpenRecord | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = REST;

  let script: Promise<Open | null> | null = null;
  const scriptOnce = () => {
    script ??= bringScript().finally(() => {
      script = null;
    });
    return script;
  };
  const open = async () => {
    const texts = Promise.all([language, ids]).then(([tag, stories]) => textsIn(tag, stories));
    const [make, dossiers, translated] = await Promise.all([scriptOnce(), dossiersOf(ids), texts]);
    opened = make?.(dossiers, translated) ?? opened;
    bringing = null;
    return opened;
  };
  const letGo = () => {
    opened = null;
    pause *= LONGER;
    Reflect.deleteProperty(world, READER);
    Reflect.deleteProperty(world, MARKER);
    letFirstMarksGo();
  };
  const bring = () => {
    clearTimeout(timer);
    if (opened !== null) return Promise.resolve(opened);
    bringing ??= open();
    return bringing;
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    now: () => opened,
    hold: () => {
      clearTimeout(timer);
      return opened;
    },
    bring,
    bringScript: scriptOnce,
    bringAnew: async (changed) => {
      await bringing;
      clearTimeout(timer);
      language = Promise.resolve(languageOf(changed));
      bringing = open();
      return bringing;
    },
    rest: (mayGo) => {
      clearTimeout(timer);
      // It could not be brought again to a page of our own.
      if (signal.aborted || isOwnPage()) return;
      timer = setTimeout(() => mayGo() && letGo(), pause);
    },
  };
}
