/**
 * What crosses from one context to another is checked by shape, whatever its type says: a page that has broken into its renderer can
 * forge any message. Exactly the known fields pass; a message with one more is not ours and is refused whole.
 */
import { REACH } from '../core/recognition/anchors.js';
import { HEAD, MOST_PLACES } from '../core/recognition/page-question.js';
import { isObject, VIEW_STATE_FIELDS } from '../platform/settings-fields.js';
import type { VerdictKind } from '../view-model/view-model.js';
import type { ToBackground, ToPage } from './messages.js';

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const VERDICT_KINDS: Readonly<Record<VerdictKind, true>> = { article: true, partial: true, excerpt: true, story: true, none: true };

/** Long enough not to be guessed, short enough for a name in a style rule; letters and digits, so that it cannot leave the rule. */
const TOKEN = /^[a-z0-9]{8,16}$/;
/** As the dataset's ids are, with a bound. */
const STORY = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isVerdictKind = (value: unknown) => typeof value === 'string' && Object.hasOwn(VERDICT_KINDS, value);
const isLanguage = matches(/^(?:en|de|es|fr|zh-Hans)$/);
/** Typed by hand: a huge array costs a look at its length. */
const arePlaces = (value: unknown) =>
  Array.isArray(value) && value.length <= MOST_PLACES && value.every((place) => typeof place === 'string' && place.length <= REACH);
const isHead = (value: unknown) => typeof value === 'string' && value.length <= 2 * HEAD;
/** See `PageQuestion`. */
const QUESTION: Shape = { places: arePlaces, head: isHead };
/** Which fields; their values are read like a stored record's. */
const areLooks = (value: unknown) =>
  isObject(value) && Object.keys(value).every((field) => VIEW_STATE_FIELDS.some((known) => known === field));
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
  'open-options': {},
};

const TO_PAGE: Readonly<Record<ToPage['type'], Shape>> = {
  'toggle-sidebar': {},
  'open-sidebar': {},
  'toggle-marks': {},
  'step-mark': { by: isStep },
  'look-up-selection': {},
};

/** Looks no deeper than the fields it knows, so that a huge or deep message costs nothing. */
function hasShapeOf(shapes: Readonly<Record<string, Shape>>, value: unknown): boolean {
  if (!isObject(value) || !Object.hasOwn(value, 'type')) return false;
  const { type } = value;
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!shape) return false;
  const fields = Object.entries(shape);
  return Object.keys(value).length === fields.length + 1 && fields.every(([name, is]) => Object.hasOwn(value, name) && is(value[name]));
}

export const isToBackground = (value: unknown): value is ToBackground => hasShapeOf(TO_BACKGROUND, value);
export const isToPage = (value: unknown): value is ToPage => hasShapeOf(TO_PAGE, value);
