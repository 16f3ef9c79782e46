/**
 * The whole conversation between the page's scripts and the background, on one page. One type per direction, one sentence per message.
 * The page's side may only look things up, say what it sees and how the reader wants things to look (which its scripts may store themselves): nothing
 * here changes another setting, grants anything or deletes anything (a page that has broken into its renderer can forge these). Messages go by `runtime.sendMessage`, never over ports.
 */
import type { MentionKind } from '../core/mentions/mention.js';
import type { PageQuestion } from '../core/recognition/library-index.js';
import type { Dossier, Texts } from '../dossier/types.js';
import type { ChosenLanguage, ViewState } from '../platform/settings-fields.js';
import type { Words } from '../platform/words.js';
import type { VerdictKind } from '../view-model/view-model.js';

/** From a page's script to the background. */
export type ToBackground =
  /** Event: stage 1 thinks that this page may hold a known article or a report of a story: bring stage 2. */
  | { readonly type: 'candidate' }
  /** Question of stage 1, where the library is too large for every page: may this page hold an article or a report of a story? If so, stage 2 is brought. */
  | ({ readonly type: 'page' } & PageQuestion)
  /** Question of stage 2, where the library is: which stories may this page hold an article or a report of? */
  | ({ readonly type: 'look-up' } & PageQuestion)
  /** Question: why was I brought here? */
  | { readonly type: 'hello' }
  /**
   * Question: the first marks are found; by which names, and of which kinds, are they to be shown? Puts in the rules for them. `origin`: the moment
   * at which the document began, milliseconds since 1970. `lined`: the page can bear marks with lines.
   */
  | { readonly type: 'first-marks'; readonly origin: number; readonly lined: boolean }
  /** Command: bring the rest of stage 2, now that the first marks are painted or there are none. */
  | { readonly type: 'overlay' }
  /** Event: stage 2 has read the page; show this on the toolbar button. */
  | { readonly type: 'verdict'; readonly kind: VerdictKind; readonly coverage: number }
  /** Question: the whole record of one story. */
  | { readonly type: 'dossier'; readonly story: string }
  /** Question: the words of the interface in a language that is not the browser's; asked only where the reader chose one. */
  | { readonly type: 'words'; readonly language: ChosenLanguage }
  /** Question: the texts of a story's record in a language; asked where the interface does not speak English. */
  | { readonly type: 'texts'; readonly story: string; readonly language: ChosenLanguage }
  /** Command: put in (or take out) the rules for the highlight names `sidelight-<token>-<kind>`, with lines or with grounds only. */
  | { readonly type: 'rules'; readonly token: string; readonly on: boolean; readonly lined: boolean }
  /** Command: bring the script that reads a page by the record, which was let go; answered once it has run. */
  | { readonly type: 'reader' }
  /** Command: bring the script that marks other prose than a known article's; answered once it has run. */
  | { readonly type: 'report-marks' }
  /** Command: bring the script that writes citations and exports to this page; answered once it has run. */
  | { readonly type: 'writers' }
  /** Command: bring the script that draws the cards beside the marks; answered once it has run. */
  | { readonly type: 'cards' }
  /** Command: store how things look. */
  | { readonly type: 'looks'; readonly change: Partial<ViewState> }
  /** Question: does a panel stand beside this page's window? */
  | { readonly type: 'panel' }
  /** Command: open the extension's settings page, or that at what has changed in the record. */
  | { readonly type: 'open-options'; readonly log: boolean };

/** What the background answers, by message type. Messages that are events answer nothing. */
export interface Answers {
  candidate: undefined;
  page: boolean;
  /** Ids of stories. */
  'look-up': readonly string[];
  hello: { readonly reason: 'match' | 'reader' };
  /** Null: the reader wants no marks. */
  'first-marks': { readonly token: string; readonly kinds: readonly MentionKind[] } | null;
  overlay: undefined;
  verdict: undefined;
  dossier: Dossier | null;
  words: Words | null;
  texts: Texts | null;
  rules: boolean;
  reader: undefined;
  'report-marks': undefined;
  writers: undefined;
  cards: undefined;
  looks: boolean;
  panel: boolean;
  'open-options': undefined;
}

/** From the background, or the panel, to stage 2 on one tab. */
export type ToPage =
  /** Command: open the sidebar, or close it where it is open (toolbar button, shortcut). */
  | { readonly type: 'toggle-sidebar' }
  /** Command: open the sidebar, or leave it open (context menu). */
  | { readonly type: 'open-sidebar' }
  /** Command: switch all marks on or off (shortcut). */
  | { readonly type: 'toggle-marks' }
  /** Command: go to the next or the previous mark (shortcut). */
  | { readonly type: 'step-mark'; readonly by: 1 | -1 }
  /** Command: look up the reader's selection (context menu). */
  | { readonly type: 'look-up-selection' }
  /** Command: the browser's side panel shows this page from now on, or no more. */
  | { readonly type: 'beside'; readonly on: boolean };
