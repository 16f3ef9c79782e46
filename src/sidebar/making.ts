/** Files that a section offers. The sidebar asks for them by what they are; making them is a script of its own, which few readers ever need. */
import type { ChartChoice } from './chart/choice.js';
import type { SidebarProps } from './contract.js';
import type { SavedFile } from './download.js';

export const CHART_FORMATS = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** The days that lie ahead, or the chart as the reader has it. */
export type Making = 'calendar' | { readonly format: ChartFormat; readonly choice: ChartChoice };

/** What a file is made from. */
export type Material = Pick<SidebarProps, 'view' | 't' | 'locale'>;

/** Null where the browser will not. */
export type Make = (what: Making, of: Material) => Promise<SavedFile | null>;
