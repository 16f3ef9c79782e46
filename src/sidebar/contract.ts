/**
 * The sidebar's whole dealing with the world: a view model and a state in, callbacks out. It knows neither page nor browser; the same
 * component sits in the overlay's shadow root and can sit in a native side panel.
 */
import type { MentionKind } from '../core/mentions/mention.js';
import type { MarkEntry } from '../view-model/mark-list.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { Making } from './making.js';
import type { Wrong } from './wrongs.js';

export type { SavedFile } from './download.js';

/** Names of `_locales` messages; the sidebar asks for no string that is not one of them. */
export type Translate = (key: string, ...substitutions: readonly string[]) => string;

export const SECTIONS = ['overview', 'entities', 'timeline', 'tariffs', 'loose-ends', 'sources'] as const;
export type Section = (typeof SECTIONS)[number];

/** How much the overview tells: a line a section, what a minute is enough for, or the whole record. */
export const DEPTHS = ['line', 'minute', 'everything'] as const;
export type Depth = (typeof DEPTHS)[number];

/** The forms in which the whole reading can be taken along. */
export const EXPORTS = ['sheet', 'markdown', 'csv', 'schema-org', 'annotations'] as const;
export type Export = (typeof EXPORTS)[number];

/** One tick of the margin map: marks that lie so close together that they are one. */
export interface Tick {
  /** Upper edge, in CSS pixels from the map's upper end. */
  readonly top: number;
  readonly marks: readonly number[];
  /** The kinds among them, each once, what readers look for first. */
  readonly kinds: readonly MentionKind[];
}

export interface MarginMapView {
  readonly ticks: readonly Tick[];
  /** CSS pixels, relative to the host's box. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The state that the owner keeps, so that it survives re-rendering and can be stored. */
export interface SidebarState {
  readonly section: Section;
  readonly collapsed: boolean;
  readonly side: 'left' | 'right';
  /** Width in CSS pixels; ignored on narrow screens, where the sidebar is a bottom sheet. */
  readonly width: number;
  /** Marks are shown at all, and by kind. */
  readonly marksOn: boolean;
  readonly kinds: Readonly<Record<MentionKind, boolean>>;
  /** Id of the row to show as current (the reader clicked its mark in the text), null for none. */
  readonly current: string | null;
  /** The mark (index into the mentions) that the page last scrolled to, null for none. */
  readonly currentMark: number | null;
  /** The kind that next and previous keep to; null or absent: all that are shown. */
  readonly walkKind?: MentionKind | null;
  /** A short notice for the reader, already translated, such as "marks were removed by the page"; null for none. */
  readonly notice: string | null;
  /** Size of the text relative to the ordinary one, 1 to 2; absent: 1. The page's own text size does not reach the sidebar. */
  readonly textScale?: number;
  /** Absent: a minute. */
  readonly depth?: Depth;
}

export interface SidebarCallbacks {
  /** Absent: it stands in a frame of the browser's own, and has neither a side of the page nor a width to choose. */
  readonly onClose?: () => void;
  readonly onChange: (change: Partial<SidebarState>) => void;
  /** Scroll the page to a mark and mark it as current. Index into the mentions. */
  readonly onGoTo: (mark: number) => void;
  /** Turn to another known article on the page (ViewModel.alsoHere), by its id. */
  readonly onTurnTo: (article: string) => void;
  /** Scroll the page to a place in its text and point at it. UTF-16 code units, end exclusive. */
  readonly onGoToPlace: (start: number, end: number) => void;
  /** Keep a note that something is wrong; false: it could not be kept. Absent: nobody keeps notes. */
  readonly onWrong?: (reason: Wrong) => Promise<boolean>;
  /** Open the settings, or on their page what has changed in the record. Absent: there is no way to them from here. */
  readonly onSettings?: (log: boolean) => void;
  /** Make a file of what a section shows and give it to the reader. Only after a trusted click. */
  readonly onMake: (what: Making) => void;
  /** Copy the fact of the row with that id, with its sources. Only after a trusted click. */
  readonly onCopy: (row: string) => void;
  /** Give the reader the whole reading as a file. Only after a trusted click. */
  readonly onExport: (format: Export) => void;
}

/** What the reader does in the list of marks. Absent where there is no text to go through. */
export interface WalkCallbacks {
  /** Scroll the page to a mark and show its card beside it. */
  readonly onVisit: (mark: number) => void;
  /** Into the card of the mark that is visited; the focus comes back when it closes. */
  readonly onEnterCard: () => void;
  readonly onLeaveCard: () => void;
}

export interface SidebarProps extends SidebarCallbacks {
  readonly view: ViewModel;
  /** The marks of the text that can be gone to, in reading order, of every kind. */
  readonly marks?: readonly MarkEntry[];
  readonly walk?: WalkCallbacks;
  /** Whether the marks in the text have lines, or grounds only; absent: lines. */
  readonly lined?: boolean;
  /** Where the marks lie in the page, for the margin map; absent or null: no map. */
  readonly map?: MarginMapView | null;
  readonly state: SidebarState;
  readonly t: Translate;
  /** BCP 47 tag for Intl. */
  readonly locale: string;
}
