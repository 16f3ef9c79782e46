/** What the gallery is photographed showing: every view of the sidebar and every kind of card, of the real record. */
import { readFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';

const MESSAGES = JSON.parse(readFileSync(inProject('public/_locales/en/messages.json'), 'utf8'));
const says = (key) => MESSAGES[key].message;

const COLUMN = { width: 1000, height: 900 };
const TALL = { width: 1000, height: 1300 };
const PHONE = { width: 360, height: 740 };
const NARROW = { width: 320, height: 740 };
const SHORT = { width: 1000, height: 400 };

/**
 * @typedef {object} View
 * @property {string} name Of the picture.
 * @property {string} of The text that the view is made for (tests/browser/gallery/record.ts).
 * @property {Partial<import('../../../src/sidebar/contract.ts').SidebarState>} [state]
 * @property {readonly string[]} [press] What buttons are pressed before, in order, by the beginning of their spoken names.
 * @property {string} [to] Selector of what the column is scrolled to.
 * @property {readonly [string, string?]} [card] Instead of the sidebar the card of the first mark of that kind that begins with these words.
 * @property {string} [sample] Instead of that one the card of that name of the sample view (tests/browser/gallery/cards.ts).
 * @property {object} [options] Of the card.
 * @property {{ width: number, height: number }} [window] Of a window below 600 px all is taken, of a wider one what is ours.
 * @property {string} [focus] Selector of what has the focus, as by key.
 * @property {boolean} [extra] Left out of the sheets: a variant of what stands there.
 */

/** @type {readonly View[]} */
export const VIEWS = [
  { name: 'overview', of: 'call' },
  { name: 'overview in a line', of: 'call', state: { depth: 'line' } },
  { name: 'everything', of: 'call', state: { depth: 'everything' }, to: '.chapter' },
  { name: 'evidence', of: 'call', to: '.part:nth-child(2)' },
  { name: 'marks one by one', of: 'call', state: { currentMark: 12 }, press: ['Go through the marks'] },
  { name: 'who and what', of: 'call', state: { section: 'entities' } },
  { name: 'a row that a mark led to', of: 'call', state: { section: 'entities', current: 'xi-jinping', currentMark: 4 } },
  { name: 'timeline', of: 'call', state: { section: 'timeline' } },
  { name: 'timeline, all', of: 'call', state: { section: 'timeline' }, press: ['All', 'Filter'] },
  { name: 'timeline, list', of: 'call', state: { section: 'timeline' }, to: '.filters' },
  { name: 'tariffs', of: 'call', state: { section: 'tariffs' } },
  { name: 'tariffs, layers', of: 'call', state: { section: 'tariffs' }, press: ['US by layer', 'Published averages'] },
  { name: 'tariffs, one layer', of: 'call', state: { section: 'tariffs' }, press: ['US by layer', 'Reciprocal'], extra: true },
  { name: 'tariffs, German', of: 'call de', state: { section: 'tariffs' }, window: { width: 1000, height: 1300 }, extra: true },
  { name: 'tariffs, 100 dollars', of: 'call', state: { section: 'tariffs' }, to: '.chooser' },
  { name: 'tariffs, figures', of: 'call', state: { section: 'tariffs' }, to: '.part:nth-of-type(4)' },
  { name: 'tariffs, table', of: 'call', state: { section: 'tariffs' }, to: '.rates:not(.duty)' },
  { name: 'averages', of: 'call', state: { section: 'tariffs' }, to: '.apart' },
  { name: 'then and now', of: 'call', state: { section: 'loose-ends' } },
  { name: 'statements', of: 'call', state: { section: 'loose-ends' }, to: '.accounts' },
  { name: 'then and now, wide', of: 'call', state: { section: 'loose-ends', width: 640 }, to: '.accounts', extra: true },
  { name: 'sources', of: 'call', state: { section: 'sources' } },
  { name: 'a cut copy', of: 'cut' },
  { name: 'what a copy changed', of: 'edited', to: '.part:nth-child(3)' },
  { name: 'quotes the article', of: 'quoting' },
  { name: 'another report', of: 'report' },
  { name: 'another report, then and now', of: 'report', state: { section: 'loose-ends' }, extra: true },
  { name: 'several articles', of: 'several' },
  { name: 'nothing known', of: 'elsewhere' },
  { name: 'marks refused', of: 'call', state: { marksOn: false, notice: says('noticeMarksRefused') } },
  { name: 'something is wrong', of: 'call', state: { section: 'sources' }, press: ['Something is wrong'], to: '.wrong', extra: true },
  { name: 'collapsed', of: 'call', state: { collapsed: true }, extra: true },
  { name: 'large text', of: 'call', state: { textScale: 2 } },
  { name: 'large text, timeline', of: 'call', state: { section: 'timeline', textScale: 2 }, to: '.section' },
  { name: 'large text, tariffs', of: 'call', state: { section: 'tariffs', textScale: 2 }, to: '.section' },
  { name: 'large text, then and now', of: 'call', state: { section: 'loose-ends', textScale: 2 }, to: '.section' },
  { name: 'large text, who', of: 'call', state: { section: 'entities', textScale: 2 }, to: '.section', window: TALL, extra: true },
  { name: 'narrowest', of: 'call', state: { section: 'tariffs', width: 280 }, window: TALL, extra: true },
  {
    name: 'narrowest, large text',
    of: 'call',
    state: { section: 'tariffs', width: 280, textScale: 2 },
    to: '.duty',
    window: TALL,
    extra: true,
  },
  { name: 'German', of: 'call de' },
  { name: 'Spanish', of: 'call es', state: { section: 'loose-ends' } },
  { name: 'French', of: 'call fr', state: { section: 'timeline' } },
  { name: 'Chinese', of: 'call zh-Hans', state: { section: 'tariffs' } },
  { name: 'phone', of: 'call', window: PHONE },
  { name: 'phone, tariffs', of: 'call', state: { section: 'tariffs' }, to: '.section', window: PHONE },
  { name: 'phone, timeline', of: 'call', state: { section: 'timeline' }, to: '.section', window: NARROW },
  { name: 'phone, who', of: 'call', state: { section: 'entities' }, to: '.section', window: NARROW, extra: true },
  { name: 'phone, large text', of: 'call', state: { section: 'tariffs', textScale: 2 }, to: '.section', window: PHONE, extra: true },
  { name: 'phone, collapsed', of: 'call', state: { collapsed: true }, window: PHONE, extra: true },
];

/** @type {readonly View[]} */
export const CARDS = [
  { name: 'a rate', of: 'call', card: ['figure', '145'] },
  { name: 'a length of time', of: 'call', card: ['figure', '90-day'] },
  { name: 'a date', of: 'call', card: ['date', 'Thursday'] },
  { name: 'a person', of: 'call', card: ['person', 'Xi Jinping'] },
  { name: 'an office that changed', of: 'call', card: ['person', 'He Lifeng'] },
  { name: 'a body', of: 'call', card: ['organization'] },
  { name: 'a thing', of: 'call', card: ['thing', 'rare earths'] },
  { name: 'a statement', of: 'call', card: ['statement'] },
  { name: 'an event, both accounts', of: 'call', card: ['event'] },
  { name: 'a card with large text', of: 'call', card: ['figure', '145'], options: { textScale: 2, maxHeight: 880 }, extra: true },
  { name: 'a card on a phone', of: 'call', card: ['figure', '145'], options: { sheet: true, maxHeight: 444 }, window: PHONE },
];

const notice = (name, key, state = {}) => ({ name, of: 'call', state: { ...state, notice: says(key) }, window: SHORT });
const focused = (name, focus, section = 'overview', more = {}) => ({
  name: `focus: ${name}`,
  of: 'call',
  state: { section, ...more.state },
  window: SHORT,
  ...(more.to && { to: more.to }),
  ...(more.press && { press: more.press }),
  focus,
});

/** What went wrong, what is not there, and where the focus is: seldom seen, and on a sheet of their own. @type {readonly View[]} */
export const STATES = [
  notice('marks refused', 'noticeMarksRefused', { marksOn: false }),
  notice('a place has left the page', 'noticeMarkGone'),
  notice('nothing in the selection', 'noticeSelectionUnknown'),
  notice('nothing can be copied', 'noticeNoCopy', { section: 'entities' }),
  notice('no downloads', 'noticeNoDownload', { section: 'sources' }),
  notice('copied instead', 'noticeCopiedInstead', { section: 'sources' }),
  { name: 'nothing known', of: 'elsewhere', window: SHORT },
  { name: 'a mark that the record does not know', of: 'call', sample: 'unknown', card: ['figure'], window: SHORT },
  focused('switch', '.switch'),
  focused('kind of mark', '.kind'),
  focused('tab', '[role=tab][aria-selected=true]', 'timeline'),
  focused('section', '[role=tabpanel]'),
  focused('row', '.row[aria-current=true]', 'entities', { state: { current: 'xi-jinping', currentMark: 4 } }),
  focused('way into the text', '.row .go-to', 'timeline', { to: '.row:has(.go-to)' }),
  focused('source number', '.ref', 'tariffs', { to: '.rates.duty' }),
  focused('chart', '[role=slider]', 'tariffs', { to: '.choices' }),
  focused('choice', '.choices button', 'tariffs', { to: '.choices' }),
  focused('link', '.outlink', 'entities', { to: '.rows' }),
  focused('what unfolds', '.unfolds', 'sources', { press: ['Something is wrong'], to: '.wrong' }),
  focused('list of marks', '.proxy', 'overview', { state: { currentMark: 12 }, press: ['Go through the marks'] }),
  focused('edge', '.resizer'),
  { ...focused('handle', '.handle'), state: { collapsed: true } },
  { name: 'focus: in a card', of: 'call', card: ['figure', '145'], focus: '.icon-button', window: SHORT },
  { name: 'focus: card', of: 'call', card: ['person', 'He Lifeng'], focus: '.card', window: SHORT },
];

export const windowOf = ({ window = COLUMN }) => window;
export const isPhone = (view) => windowOf(view).width < 600;
