/**
 * What the pictures show: views made by the real builder from the real record, for texts as a reader may meet them. Runs in Node, where the record's
 * files lie; the gallery is given the finished views.
 */
import { readFileSync } from 'node:fs';
import { readDossier, storyDirs } from '../../../src/cli/read-dossier.js';
import type { Mention } from '../../../src/core/mentions/mention.js';
import { fill, type Words, wordsOf } from '../../../src/platform/words.js';
import { formats } from '../../../src/sidebar/format.js';
import { buildViewModel } from '../../../src/view-model/build.js';
import { sheet } from '../../../src/view-model/export/sheet.js';
import { type MarkEntry, markEntries } from '../../../src/view-model/mark-list.js';
import { makeReader, type TextReading } from '../../../src/view-model/read-text.js';
import { markReport } from '../../../src/view-model/report-marks.js';
import type { AlsoHere, ViewModel } from '../../../src/view-model/view-model.js';
import { ELSEWHERE, REPORT } from '../../fixtures/other-texts.js';

export interface RecordView {
  readonly view: ViewModel;
  readonly mentions: readonly Mention[];
  /** In reading order. */
  readonly marks: readonly MarkEntry[];
  /** The interface's messages, by name, and the tag of their language for Intl. */
  readonly words: Words;
  readonly locale: string;
}

const REPORTS = 'src/dossier/data/us-china-trade/reports';

/** Paragraphs of a report of our own, without its headline. */
function paragraphsOf(report: string): string[] {
  return readFileSync(inProject(`${REPORTS}/${report}.md`), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '' && !block.startsWith('#'));
}

/** A copy with a paragraph put in, one moved to the front, one left out and the beginning of one reworded. */
function edited(paragraphs: readonly string[]): string[] {
  const moved = paragraphs.length - 2;
  const reworded = ['It was also told that', ...(paragraphs[3] ?? '').split(' ').slice(6)].join(' ');
  const kept = paragraphs.slice(0, moved).map((paragraph, i) => (i === 3 ? reworded : paragraph));
  return [paragraphs[moved] ?? '', ...kept.slice(0, 5), ...ELSEWHERE.slice(0, 1), ...kept.slice(5)];
}

function texts(): Readonly<Record<string, readonly string[]>> {
  const call = paragraphsOf('sample-call');
  const geneva = paragraphsOf('2025-05-12-geneva-truce');
  return {
    call,
    cut: call.slice(0, 3),
    edited: edited(call),
    quoting: [...ELSEWHERE.slice(0, 2), call[3] ?? '', ...ELSEWHERE.slice(2)],
    report: REPORT,
    several: [...call, ...Array(20).fill(ELSEWHERE).flat(), ...geneva],
    elsewhere: ELSEWHERE,
  };
}

const alsoOn = (reading: TextReading): AlsoHere[] =>
  reading.others.flatMap(({ article, kind }) => (article === null ? [] : [{ id: article.id, label: article.label, kind }]));

/** Of the text `call`: the sheet that a reader prints, as HTML. */
export function printSheet(): string {
  const { view, mentions, words, locale } = recordViews().call as RecordView;
  const { date, quantity } = formats(locale);
  const t = (key: string, ...parts: readonly string[]) => fill(words[key] ?? '', parts);
  const pen = { t, date, quantity, link: (address: string) => address };
  return sheet({ view, mentions, pen, language: 'en', address: 'https://news.example/call', text: '' });
}

const inProject = (path: string) => new URL(`../../../${path}`, import.meta.url);

/** Of a folder of `_locales`, which is called by the language's tag, but for Chinese. */
function wordsIn(language: string): Words {
  const folder = language === 'zh-Hans' ? 'zh_CN' : language;
  return wordsOf(JSON.parse(readFileSync(inProject(`public/_locales/${folder}/messages.json`), 'utf8')));
}

/** The views by name. `language`: BCP 47 tag of the interface and of the record's texts. */
export function recordViews(language = 'en'): Record<string, RecordView> {
  const dossiers = storyDirs().map(readDossier);
  const first = dossiers[0];
  if (first === undefined) throw new Error('The record holds no story');
  const reader = makeReader(dossiers);
  const words = wordsIn(language);
  const locale = language === 'en' ? 'en-GB' : language;
  const viewOf = (text: string): RecordView => {
    const reading = reader.read(text, { date: '2025-06-10', markReport });
    const { article, verdict, mentions } = reading;
    const dossier = reading.dossier ?? first;
    const view = buildViewModel({
      dossier,
      texts: dossier.translations?.find((translation) => translation.language === language)?.texts,
      article,
      verdict,
      mentions,
      alsoHere: alsoOn(reading),
      language,
    });
    return { view, mentions, marks: markEntries(view, mentions, text), words, locale };
  };
  return Object.fromEntries(Object.entries(texts()).map(([name, paragraphs]) => [name, viewOf(paragraphs.join('\u2029'))]));
}
