/**
 * What other hands do to a copy, on our own report: typography, markup, furniture, editing, scanning; then pages that share some of it
 * (F53) and pages that only quote it (F54).
 */
import { describe, expect, it } from 'vitest';
import { readReport } from '../../scripts/lib/sample.mjs';
import { readHtml } from '../../src/cli/html-page.js';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recogniseText } from '../../src/core/recognition/recognise.js';
import { fold } from '../../src/core/text/letters.js';
import { numbers, orders } from '../support/monotony.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const { paragraphs: REPORT } = readReport() as { readonly paragraphs: readonly string[] };
const library = makeLibrary([{ id: 'report', fingerprint: makeFingerprint(REPORT) }]);
const verdictOn = (text: string) => recogniseText(text, library)[0]?.verdict;
const kindOf = (blocks: readonly string[]): string => verdictOn(asPage(blocks))?.kind ?? 'none';
const each = (change: (paragraph: string, i: number) => string) => REPORT.map(change);

/** Changes about one word in so many, always the same ones: a copy editor's hand. */
function copyedited(oneIn: number): string[] {
  const next = numbers(7);
  const words = ['also', 'indeed', 'later', 'rather', 'though', 'still', 'again', 'partly'];
  return each((p) =>
    p
      .split(' ')
      .map((word, i) => (next() < 1 / oneIn ? (words[i % words.length] as string) : word))
      .join(' '),
  );
}

/** A share of the letters misread, as on a scanned page. */
function scanned(share: number): string[] {
  const next = numbers(11);
  const like: Readonly<Record<string, string>> = { e: 'c', o: '0', l: '1', i: 'l', n: 'u', a: 'o', t: 'f', s: '5', r: 'n' };
  return each((p) => [...p].map((letter) => (like[letter] && next() < share ? like[letter] : letter)).join(''));
}

const SPELLING: readonly (readonly [string, string])[] = [
  ['licence', 'license'],
  ['percent', 'per cent'],
  ['Treasury secretary', 'Secretary of the Treasury'],
  ['On May 12', 'On 12 May'],
  ['On May 30', 'On 30 May'],
];
const respelled = each((p) => SPELLING.reduce((text, [from, to]) => text.replaceAll(from, to), p));

describe('a copy of our own report', () => {
  it.each([
    ['with straight quotation marks', each((p) => p.replace(/[“”]/g, '"').replaceAll('’', "'"))],
    ['with German quotation marks', each((p) => p.replace(/“([^”]*)”/g, '„$1“'))],
    ['with guillemets', each((p) => p.replace(/“([^”]*)”/g, '« $1 »'))],
    ['with other dashes', each((p) => p.replace(/ [—–-] /g, '--'))],
    ['with no-break spaces', each((p) => p.replaceAll(' ', '\u00a0'))],
    ['with thin spaces', each((p) => p.replaceAll(' ', '\u2009'))],
    ['with soft hyphens', each((p) => p.replace(/(\p{L}{3})(?=\p{L}{2})/gu, '$1\u00ad'))],
    ['with zero-width spaces', each((p) => p.replace(/(\p{L}{2})/gu, '$1\u200b'))],
    ['with ligatures', each((p) => p.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'))],
    ['in capitals', each((p) => p.toUpperCase())],
    ['in small letters', each((p) => p.toLowerCase())],
    ['in full-width forms', each((p) => p.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)))],
    ['with full-width figures', each((p) => p.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)))],
    ['with hard line breaks', each((p) => p.replace(/(.{60}\S*) /g, '$1\n'))],
    ['with direction marks', each((p) => `\u202b${p}\u202c`)],
    ['without punctuation', each((p) => p.replace(/[^\p{L}\p{N}\s]/gu, ''))],
    ['with an advertisement and a box after every paragraph', REPORT.flatMap((p) => [p, 'Advertisement', 'Read more: Ten quays to see'])],
    ['with the paragraphs in reverse', REPORT.toReversed()],
    ['with two paragraphs dropped', REPORT.filter((_, i) => i !== 2 && i !== 5)],
    ['with every twentieth word another', copyedited(20)],
    ['with every seventh word another', copyedited(7)],
    ['in British or American spelling', respelled],
    ['with 1 % of the letters misread', scanned(0.02)],
    ['with 3 % of the letters misread', scanned(0.06)],
  ])('%s is the article', (_how, blocks) => {
    expect(asPage(blocks)).not.toBe(asPage(REPORT));
    expect(kindOf(blocks)).toBe('article');
  });

  it.each([
    ['a span round every word', (p: string) => p.replace(/\S+/g, '<span>$&</span>')],
    ['words split over inline elements', (p: string) => p.replace(/(\w{3})(\w{2,})/g, '<b>$1</b><i>$2</i>')],
    ['a drop cap', (p: string) => `<span class="cap">${p[0]}</span>${p.slice(1)}`],
    ['word breaks and comments inside words', (p: string) => p.replace(/(\w{4})(\w)/g, '$1<wbr><!-- x -->$2')],
    ['line breaks for paragraphs', (p: string) => `${p}<br><br>`],
  ])('with %s is the article', (_how, mark) => {
    const tag = mark('x').includes('<br>') ? 'span' : 'p';
    const html = `<main>${REPORT.map((p) => `<${tag}>${mark(p.replaceAll('&', '&amp;'))}</${tag}>`).join('\n')}</main>`;
    expect(verdictOn(readHtml(html).text)?.kind).toBe('article');
  });
});

/** Other prose enough to stand in for what was rewritten. */
const OTHERS = [...LIBRARY, ...LIGHTHOUSE];
const lettersOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, p) => sum + fold(p).count, 0);

/** The report with paragraphs replaced in an order until at most that share of its letters is left; and the share. */
function sharing(share: number, order: readonly number[]): { readonly blocks: readonly string[]; readonly shared: number } {
  const kept = new Set(order);
  for (const i of order) {
    if (lettersOf(REPORT.filter((_, n) => kept.has(n))) <= share * lettersOf(REPORT)) break;
    kept.delete(i);
  }
  const blocks = REPORT.map((p, i) => (kept.has(i) ? p : (OTHERS[i % OTHERS.length] as string)));
  return { blocks, shared: lettersOf(REPORT.filter((_, i) => kept.has(i))) / lettersOf(REPORT) };
}

describe('another text that shares a part with our report (F53)', () => {
  const mixtures = Object.values(orders(REPORT.length, 40)).flatMap((order) => [0.9, 0.7, 0.5, 0.3].map((share) => sharing(share, order)));
  const kinds = mixtures.map(({ blocks, shared }) => ({ shared, kind: kindOf(blocks) }));

  it('is the article where four fifths are shared, whichever', () => {
    const high = kinds.filter(({ shared }) => shared >= 0.8);
    expect(high.length).toBeGreaterThan(10);
    expect(new Set(high.map(({ kind }) => kind))).toEqual(new Set(['article']));
  });

  it('is never the article below half: the threshold is 0.57 of it, quotations weighed less', () => {
    const low = kinds.filter(({ shared }) => shared < 0.5);
    expect(low.length).toBeGreaterThan(40);
    expect(low.filter(({ kind }) => kind === 'article')).toEqual([]);
  });

  it('is told as sharing something even where it is a third', () => {
    expect(kinds.filter(({ kind }) => kind === 'none')).toEqual([]);
  });
});

describe('a page that only quotes our report (F54)', () => {
  const lead = REPORT[0] as string;
  const sentence = (REPORT[5] as string).split('. ')[1] as string;
  const snippets = OTHERS.map((p) => `${p.slice(0, 130)} …`);

  it.each([
    ['search results', ['About 2,310 results', 'Trump and Xi talk', `${lead.slice(0, 150)} …`, ...snippets.slice(0, 8), 'Next 10 results']],
    [
      'a tag page of teasers',
      ['Trade', ...OTHERS.slice(0, 6).flatMap((p) => ['Read', `${p}`]), 'The call', lead, ...OTHERS.slice(6).flatMap((p) => ['Read', p])],
    ],
    [
      'a comment thread',
      [
        ...LIBRARY,
        'Comments (2)',
        `gullwatcher: “${sentence}.” Does anybody believe that? I have read it twice and still do not.`,
        'Reply',
        OTHERS[5] as string,
      ],
    ],
    [
      'a column that quotes two sentences',
      [...LIBRARY.slice(0, 2), `As one report had it, “${sentence}. ${lead.split('. ')[0]}.”`, ...LIBRARY.slice(2)],
    ],
    ['a review that sets a paragraph apart', [...LIGHTHOUSE.slice(0, 3), REPORT[7] as string, ...LIGHTHOUSE.slice(3)]],
  ])('%s is no copy', (_what, blocks) => {
    expect(['excerpt', 'none']).toContain(kindOf(blocks));
  });
});
