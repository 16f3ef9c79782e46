/** Writes what the reader wishes to take along, and gives it: onto the clipboard or as a file. */
import { chartSvg } from '../sidebar/chart/file.js';
import type { SavedFile } from '../sidebar/contract.js';
import { formats } from '../sidebar/format.js';
import { make } from '../sidebar/make.js';
import { safeLink } from '../sidebar/safe-link.js';
import { citation } from '../view-model/export/citation.js';
import type { Taken } from '../view-model/export/taken.js';
import { write } from '../view-model/export/write.js';
import { copyText } from './clipboard.js';
import { type Ground, groundOf } from './ground.js';
import { saveFile } from './save-file.js';
import type { Give, Source, Wish } from './writers-key.js';

/** Of what, and in which words. */
type Words = Omit<Source, 'reading'>;

const taken = ({ view, t, locale }: Words, ground: Ground): Taken => {
  const { date, quantity } = formats(locale);
  return { view, pen: { t, date, quantity, link: (address) => safeLink(address)?.href ?? null }, language: locale, ...ground };
};

/** Both sides, as the chart is drawn at first; nothing where the story is not about duties. */
const chartOf = (words: Words): Pick<Taken, 'chart'> =>
  words.view.tariffs.spans.length === 0 ? {} : { chart: chartSvg(words, { view: 'both', averages: false }) };

async function copy(row: string, words: Words, ground: Ground): Promise<string> {
  const text = citation(row, taken(words, ground));
  return words.t(text !== null && (await copyText(text)) ? 'noticeCopied' : 'noticeNoCopy');
}

function giveFile(file: SavedFile | null, { t }: Words): string | null {
  const done = file === null ? 'refused' : saveFile(file);
  return done === 'saved' ? null : t(done === 'copied' ? 'noticeCopiedInstead' : 'noticeNoDownload');
}

/** `ground`: asked for only where the page's text goes along. */
export async function giveFrom(wish: Wish, words: Words, ground: () => Ground | Promise<Ground>): Promise<string | null> {
  if (wish.type === 'make') return giveFile(await make(wish.what, words), words);
  if (wish.type === 'copy') return copy(wish.row, words, await ground());
  const reading = taken(words, await ground());
  return giveFile(write(wish.format, wish.format === 'sheet' ? { ...reading, ...chartOf(words) } : reading), words);
}

export const give: Give = (wish, { reading, ...words }) => giveFrom(wish, words, () => groundOf(reading));
