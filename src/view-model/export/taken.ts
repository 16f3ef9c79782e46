/** What the writers of exports are given. They are pure: words, dates and addresses come to them through a pen. */
import type { Mention, Unit } from '../../core/mentions/mention.js';
import type { ViewModel } from '../view-model.js';

export interface Pen {
  /** A message of `_locales`. */
  readonly t: (key: string, ...substitutions: readonly string[]) => string;
  /** An ISO day, month, year or interval as the reader's language writes it. */
  readonly date: (iso: string) => string;
  readonly quantity: (value: number, unit: Unit) => string;
  /** The address in the form in which it may be followed; null for everything but plain https. */
  readonly link: (address: string) => string | null;
}

/** One reading of one page, ready to be written down. */
export interface Taken {
  readonly view: ViewModel;
  readonly pen: Pen;
  /** BCP 47 tag of the interface. */
  readonly language: string;
  /** Address of the page; null where it has none that anybody else could open. */
  readonly address: string | null;
  /** The page's text, into which the mentions' offsets point (UTF-16 code units). */
  readonly text: string;
  /** Of no length where their place has left the page. */
  readonly mentions: readonly Mention[];
  /** The chart of the duties as an SVG element, drawn by the sidebar; for the sheet only. */
  readonly chart?: string;
}

/** A file as the reader gets it. */
export interface Written {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

/** Nothing of the record but its sources is in another language than the interface. */
export const isAllTranslated = ({ foreign }: ViewModel): boolean => Object.keys(foreign).length === 0;
