/**
 * Which elements of an HTML page part its text and which do not count as text: the rules that the page's reader (src/page) and the
 * terminal's (src/cli) share. By tag name only: asking a browser for computed style would cost more than the whole reading.
 */

/** Between two blocks: U+2029, since pages' own line feeds are mere white space and must stay as they are. */
export const WALL = '\u2029';
/** At a `<br>`: U+2028. Parts words, not paragraphs. */
export const BREAK = '\u2028';

/** Elements whose content no reader sees as text (HTML Living Standard: metadata, scripting, embedded, form controls). */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'SVG',
  'MATH',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'DATALIST',
  'NOFRAMES',
  'NOEMBED',
  'SIDELIGHT-SIDEBAR',
]);

/** Phrasing elements: their borders do not part the text. Everything else does, unknown elements excepted (inline by default). */
const INLINE = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'NOBR',
  'OUTPUT',
  'Q',
  'RB',
  'RP',
  'RT',
  'RTC',
  'RUBY',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
  'IMG',
  'PICTURE',
  'SOURCE',
  'SLOT',
]);

export type ElementRole = 'silent' | 'inline' | 'break' | 'block';

/** The part that an element plays for the text. `tag` in upper case; `hidden` where it carries the `hidden` attribute. */
export function elementRole(tag: string, hidden = false): ElementRole {
  if (hidden || SILENT.has(tag)) return 'silent';
  if (tag === 'BR') return 'break';
  return INLINE.has(tag) || tag.includes('-') ? 'inline' : 'block';
}
