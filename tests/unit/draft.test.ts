import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/cli/check.js';
import { draft } from '../../src/cli/draft.js';
import { readDossier } from '../../src/cli/read-dossier.js';
import { canonicalFiles } from '../../src/dossier/canonical.js';
import type { Article } from '../../src/dossier/types.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { LIGHTHOUSE } from './support/lighthouse.js';
import { smallStory } from './support/small-story.js';

/** Two stories, so that the right one has to be told. */
let stories: string[] = [];
let dir = '';
let out = '';
let said: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sidelight-draft-'));
  stories = ['small-story', 'other-story'].map((id) => {
    const { story, ...rest } = smallStory();
    const words = id === 'other-story' ? { sides: [['Narnia']], leaders: [], theme: ['wardrobe', 'lamp', 'faun'] } : story.words;
    for (const [file, text] of Object.entries(canonicalFiles({ ...rest, story: { ...story, id, words }, articles: [] })))
      put(`${id}/${file}`, text);
    return join(dir, id);
  });
  out = '';
  said = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function put(name: string, text: string): string {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const REPORT = [
  'WASHINGTON — Donald Trump and Xi Jinping spoke on Thursday about the duties of both sides, four weeks after the truce of May 12 and with nothing in hand.',
  'An importer in Washington pays 30 percent under the truce, and Beijing has kept its own duties. Marta Quill of Keldwick Shipping said that she waits.',
  'The two sides named no day for a second truce, and the duties that were there before it stay.',
];
const text = () => put('report.txt', ['# Two men and a telephone', ...REPORT].join('\n\n'));
const page = () =>
  put(
    'report.html',
    `<!doctype html><html lang="en"><head><meta property="article:published_time" content="2025-06-06T08:00:00Z">
    <meta property="og:site_name" content="The Keldwick Bell"></head><body><article>${REPORT.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`,
  );
const drafted = () => JSON.parse(out) as Article;

describe('sidelight draft', () => {
  it('prints the data of an article from a text, with what is named in it', () => {
    expect(draft([text(), '--date', '2025-06-06', '--id', 'bell-call', '--own', '--publisher', 'The Bell'], stories)).toBe(0);
    expect(drafted()).toMatchObject({ id: 'bell-call', story: 'small-story', published: '2025-06-06', own: true, summary: '' });
    expect(drafted().mentions.map(({ id, exact }) => `${id}: ${exact}`)).toEqual([
      'united-states: WASHINGTON',
      'donald-trump: Donald Trump',
      'xi-jinping: Xi Jinping',
      'date-2025-06-05: Thursday',
      'date-2025-05-12: May 12',
      'united-states: Washington',
      'duty-30: 30 percent',
      'china: Beijing',
    ]);
  });

  it('takes day, publisher and a name for the file from a page', () => {
    expect(draft([page()], stories)).toBe(0);
    expect(drafted()).toMatchObject({ id: 'the-keldwick-bell-2025-06-06', publisher: 'The Keldwick Bell', published: '2025-06-06' });
    expect(drafted().passages).toHaveLength(REPORT.length);
  });

  it('copies no sentence and no headline', () => {
    draft([text(), '--date', '2025-06-06'], stories);
    const words = (line: string) => line.split(/\s+/);
    const runs = ['Two men and a telephone', ...REPORT].flatMap((line) =>
      words(line)
        .slice(4)
        .map((_, n) =>
          words(line)
            .slice(n, n + 5)
            .join(' '),
        ),
    );
    expect(runs.filter((run) => out.includes(run))).toEqual([]);
  });

  it('says what is left to do', () => {
    draft([text(), '--date', '2025-06-06'], stories);
    const report = said.join('\n');
    expect(report).toContain('"label", "publisher", "summary", the gists of 3 passages');
    expect(report).toContain('passage 0  "Thursday" is taken for 2025-06-05');
    expect(report).not.toContain('"May 12" is taken');
    expect(report).toMatch(/person +Marta Quill +\(passage 1\)/);
    expect(report).toMatch(/passage 0 {2}\[0, \d+\] {2}WASHINGTON — .*\n +perhaps geneva-statement, call-2025-06-05, invitation/);
    expect(report).toContain('# Two men and a telephone');
  });

  it('writes the file where the record keeps it, and never over another', () => {
    expect(draft([text(), '--date', '2025-06-06', '--id', 'bell-call', '--write'], stories)).toBe(0);
    expect(out).toBe('');
    expect(existsSync(join(dir, 'small-story/articles/bell-call.json'))).toBe(true);
    expect(draft([text(), '--date', '2025-06-06', '--id', 'bell-call', '--write'], stories)).toBe(2);
    expect(said.at(-1)).toContain('is there already');
  });

  it('drafts what passes all checks and is recognised, once completed', () => {
    draft([text(), '--date', '2025-06-06', '--id', 'bell-call', '--write'], stories);
    const path = join(dir, 'small-story/articles/bell-call.json');
    const article = JSON.parse(readFileSync(path, 'utf8')) as Article;
    expect(check([join(dir, 'small-story')])).toBe(1);
    const passages = article.passages.map((passage) => ({ ...passage, gist: 'What it says.' }));
    writeFileSync(path, JSON.stringify({ ...article, label: 'A call', publisher: 'The Bell', summary: 'On a call.', passages }));
    expect(check([join(dir, 'small-story'), '--write'])).toBe(0);
    expect(makeReader(stories.map(readDossier)).read(REPORT.join('\u2029'))).toMatchObject({
      kind: 'article',
      article: { id: 'bell-call' },
    });
  });

  it('drafts beside articles that are not yet complete', () => {
    put('small-story/articles/half.json', '{ "id": "half", "summary": "" }');
    expect(draft([text(), '--date', '2025-06-06'], stories)).toBe(0);
  });

  it('saves the paragraphs that it took', () => {
    draft([page(), '--text', join(dir, 'taken.txt')], stories);
    expect(readFileSync(join(dir, 'taken.txt'), 'utf8')).toBe(`${REPORT.join('\n\n')}\n`);
  });

  it('makes passages and fingerprint of a file anew and keeps what was written by hand', () => {
    draft([text(), '--date', '2025-06-06', '--id', 'bell-call'], stories);
    const { fingerprint } = drafted();
    const into = put(
      'bell-call.json',
      JSON.stringify({
        ...drafted(),
        summary: 'By hand.',
        fingerprint: { version: 2, letters: 1, wholes: '', data: '', shingles: '', anchors: '' },
      }),
    );
    expect(draft([text(), '--into', into])).toBe(0);
    expect(JSON.parse(readFileSync(into, 'utf8'))).toMatchObject({ summary: 'By hand.', fingerprint });
    expect(draft([put('other.txt', 'One paragraph.'), '--into', into])).toBe(2);
    expect(said.at(-1)).toContain('has 3 passages, the text 1 paragraphs');
  });
});

describe('sidelight draft complains', () => {
  it.each([
    ['without a file', () => [], 'name one file'],
    ['of a text without a day', () => [text()], 'give --date'],
    ['of a day that is none', () => [text(), '--date', '2025-02-30'], '2025-02-30 is not a day'],
    [
      'of a text of no story',
      () => [put('a.txt', LIGHTHOUSE.join('\n')), '--date', '2025-06-06'],
      'name one with --story (small-story, other-story)',
    ],
    ['of a story that is not there', () => [text(), '--date', '2025-06-06', '--story', 'none'], 'there is no story none'],
    ['of a file that is not there', () => [join(dir, 'absent.txt')], 'absent.txt'],
    ['of a page without an article', () => [put('gone.html', '<p>Gone.</p>')], 'gone.html holds no article'],
    ['of an empty file', () => [put('empty.txt', '\n')], 'holds no paragraph'],
  ])('%s', (_, argv, complaint) => {
    expect(draft(argv(), stories)).toBe(2);
    expect(said.join('\n')).toContain(complaint);
    expect(out).toBe('');
  });
});
