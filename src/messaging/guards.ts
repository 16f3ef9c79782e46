/**
 * What crosses from one context to another is checked by shape, whatever its type says: a page that has broken into its renderer can
 * forge any message. Exactly the known fields pass; a message with one more is not ours and is refused whole.
 */
import { REACH } from '../core/recognition/anchors.js';
import { HEAD, MOST_PLACES } from '../core/recognition/page-question.js';
import type { VerdictKind } from '../view-model/view-model.js';
import type { ToBackground, ToPage } from './messages.js';
import { areLooks, hasShapeOf, isBoolean, matches, type Shape } from './shapes.js';

const VERDICT_KINDS: Readonly<Record<VerdictKind, true>> = { article: true, partial: true, excerpt: true, story: true, none: true };

/** Long enough not to be guessed, short enough for a name in a style rule; letters and digits, so that it cannot leave the rule. */
const TOKEN = /^[a-z0-9]{8,16}$/;
/** As the dataset's ids are, with a bound. */
const STORY = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isVerdictKind = (value: unknown) => typeof value === 'string' && Object.hasOwn(VERDICT_KINDS, value);
const isLanguage = matches(/^(?:en|de|es|fr|zh-Hans)$/);
/** Typed by hand: a huge array costs a look at its length. */
const arePlaces = (value: unknown) =>
  Array.isArray(value) && value.length <= MOST_PLACES && value.every((place) => typeof place === 'string' && place.length <= REACH);
const isHead = (value: unknown) => typeof value === 'string' && value.length <= 2 * HEAD;
/** See `PageQuestion`. */
const QUESTION: Shape = { places: arePlaces, head: isHead };
const isStep = (value: unknown) => value === 1 || value === -1;

const TO_BACKGROUND: Readonly<Record<ToBackground['type'], Shape>> = {
  candidate: {},
  page: QUESTION,
  'look-up': QUESTION,
  hello: {},
  'first-marks': { origin: Number.isFinite, lined: isBoolean },
  overlay: {},
  verdict: { kind: isVerdictKind, coverage: isShare },
  dossier: { story: matches(STORY) },
  words: { language: isLanguage },
  texts: { story: matches(STORY), language: isLanguage },
  rules: { token: matches(TOKEN), on: isBoolean, lined: isBoolean },
  reader: {},
  'report-marks': {},
  writers: {},
  cards: {},
  looks: { change: areLooks },
  panel: {},
  'open-options': { log: isBoolean },
};

const TO_PAGE: Readonly<Record<ToPage['type'], Shape>> = {
  'toggle-sidebar': {},
  'open-sidebar': {},
  'toggle-marks': {},
  'step-mark': { by: isStep },
  'look-up-selection': {},
  beside: { on: isBoolean },
};

export const isToBackground = (value: unknown): value is ToBackground => hasShapeOf(TO_BACKGROUND, value);
export const isToPage = (value: unknown): value is ToPage => hasShapeOf(TO_PAGE, value);
