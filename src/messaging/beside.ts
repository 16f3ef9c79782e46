/**
 * The conversation between the browser's side panel and the script on a page that serves it. The panel asks and tells, the page answers: nothing goes from
 * page to panel that was not asked for.
 */
import { MENTION_KINDS, type Mention, type MentionKind } from '../core/mentions/mention.js';
import { isObject, type ViewState } from '../platform/settings-fields.js';
import type { SidebarState } from '../sidebar/contract.js';
import type { Wrong } from '../sidebar/wrongs.js';
import type { MarkEntry } from '../view-model/mark-list.js';
import type { ViewModel } from '../view-model/view-model.js';
import { areLooks, hasShapeOf, matches, type Shape } from './shapes.js';

/** As much of the sidebar's state as the reader changes in a panel. */
export type BesideChange = Partial<ViewState> & { readonly walkKind?: MentionKind | null };

export type ToBeside =
  /**
   * Question: what is to be shown? Answered once that is another than the last answer, of which the panel tells the numbers (0 for none), and with null
   * where stage 2 has ended.
   */
  | ({ readonly type: 'beside-shown' } & ShownNumbers)
  /** Question: which document answers? Its number, at once. */
  | { readonly type: 'beside-here' }
  /** Question: the page's text as it is now, and where it is found. */
  | { readonly type: 'beside-text' }
  /** Question: keep this note that something is wrong. True once it is kept, false where it is not. */
  | { readonly type: 'beside-wrong'; readonly reason: Wrong }
  /** Commands: the sidebar's callbacks, and those of its list of marks. */
  | { readonly type: 'beside-change'; readonly change: BesideChange }
  | { readonly type: 'beside-go-to'; readonly mark: number }
  | { readonly type: 'beside-place'; readonly start: number; readonly end: number }
  | { readonly type: 'beside-turn-to'; readonly article: string }
  | { readonly type: 'beside-visit'; readonly mark: number }
  /** Command: show the row of a mark. */
  | { readonly type: 'beside-row'; readonly mark: number }
  | { readonly type: 'beside-leave' };

/** What the reader did there; all else asks. */
export type BesideCommand = Exclude<ToBeside, { readonly type: 'beside-shown' | 'beside-here' | 'beside-text' | 'beside-wrong' }>;

/** All from 1. */
export interface ShownNumbers {
  /** Of the document, at random. */
  readonly page: number;
  /** Counts the answers that differ. */
  readonly at: number;
  /** Counts the views. */
  readonly drawn: number;
}

/** What the panel shows of a page; without view and marks where the asker has them. */
export interface BesideShown extends ShownNumbers {
  /** Null: nothing that is known is on the page. */
  readonly view?: ViewModel | null;
  readonly marks?: readonly MarkEntry[];
  /** Whether the marks in the text have lines. */
  readonly lined?: boolean;
  readonly state: SidebarState;
}

/** What a reading is taken along with, see `Taken` of the exports. */
export interface BesideText {
  readonly address: string | null;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
/** It is only compared with those of the page's articles. */
const isId = (value: unknown) => typeof value === 'string' && value.length <= 100;
const isKind = (value: unknown) => value === null || MENTION_KINDS.some((kind) => kind === value);

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { walkKind = null, ...looks } = value;
  return isKind(walkKind) && areLooks(looks);
}

const TO_BESIDE: Readonly<Record<ToBeside['type'], Shape>> = {
  'beside-shown': { page: isCount, at: isCount, drawn: isCount },
  'beside-here': {},
  'beside-text': {},
  'beside-change': { change: isChange },
  'beside-go-to': { mark: isCount },
  'beside-place': { start: isCount, end: isCount },
  'beside-turn-to': { article: isId },
  'beside-wrong': { reason: matches(/^(?:verdict|mark|fact|outdated)$/) },
  'beside-visit': { mark: isCount },
  'beside-row': { mark: isCount },
  'beside-leave': {},
};

/** As much as the panel goes by; view and state are drawn as text and no more. */
export const isBesideShown = (value: unknown): value is BesideShown =>
  isObject(value) && isCount(value.page) && isCount(value.at) && isCount(value.drawn) && isObject(value.state);

export const isToBeside = (value: unknown): value is ToBeside => hasShapeOf(TO_BESIDE, value);
