/** What the linked data holds, and the print sheet against what a browser makes of it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/view-model/export/annotations.js';
import { factsOf } from '../../src/view-model/export/facts.js';
import { schemaOrg } from '../../src/view-model/export/schema-org.js';
import { escaped, sheet } from '../../src/view-model/export/sheet.js';
import { HOSTILE_STRINGS } from '../fixtures/hostile-strings.js';
import { poisoned } from '../fixtures/poisoned.js';
import { excerptView, sampleView, storyView } from '../fixtures/sample-view.js';
import { WEB_ANNOTATION } from './support/annotation-keys.js';
import { sampleView as realView } from './support/sample-view.js';
import { TEXT, taken } from './support/taken.js';

type Json = Readonly<Record<string, unknown>>;

/** Every object of a value that says what it is. */
function typed(value: unknown, key: '@type' | 'type'): Json[] {
  if (Array.isArray(value)) return value.flatMap((one) => typed(one, key));
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((one) => typed(one, key));
  return key in value ? [value as Json, ...below] : below;
}

const VIEWS = { article: sampleView, story: storyView, excerpt: excerptView, 'the real record': realView() };

describe.each(Object.entries(VIEWS))('linked data of %s', (_, view) => {
  const graph = schemaOrg(taken(view));
  const collection = annotations(taken(view));

  it('holds every fact that the other files hold', () => {
    const text = JSON.stringify(graph);
    const ids = factsOf(view, taken(view).pen).map(({ id }) => id);
    expect(ids.filter((id) => !text.includes(`"@id":"#${id}","`))).toEqual([]);
  });

  it('rates nobody and holds no body of an article', () => {
    expect(JSON.stringify(graph)).not.toMatch(/ClaimReview|reviewRating|articleBody|NewsArticle/);
  });

  it('cites only sources that it lists', () => {
    const text = JSON.stringify(graph);
    const cited = new Set(text.match(/"@id":"#source-\d+"\}/g)?.map((ref) => ref.slice(0, -1)));
    expect([...cited].filter((id) => !text.includes(`${id},"name"`))).toEqual([]);
    expect(cited.size).toBeGreaterThan(0);
  });

  it('has every key that the Web Annotation model asks for, and none that it does not know', () => {
    const nodes = typed(collection, 'type');
    for (const node of nodes) {
      const { must, may } = WEB_ANNOTATION[node.type as string] ?? { must: ['a known type'], may: [] };
      expect(must.filter((name) => !(name in node))).toEqual([]);
      expect(Object.keys(node).filter((name) => !must.includes(name) && !may.includes(name))).toEqual([]);
    }
  });

  it('gives each annotation a name of its own', () => {
    const ids = typed(collection, 'type').flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an annotation', () => {
  const items = typed(annotations(taken()), 'type').filter(({ type }) => type === 'Annotation');
  const selectors = items.map(({ target }) => (target as { readonly selector: readonly [Json, Json] }).selector);

  it('quotes the mark with what stands around it, so that its place is found again', () => {
    for (const [{ exact, prefix, suffix }] of selectors) expect(TEXT.split(`${prefix}${exact}${suffix}`)).toHaveLength(2);
    expect(selectors).toHaveLength(60);
  });

  it('counts characters as the Recommendation does: code points, not code units', () => {
    const points = Array.from(TEXT);
    for (const [{ exact }, { start, end }] of selectors) expect(points.slice(start as number, end as number).join('')).toBe(exact);
    expect(points.length).toBeLessThan(TEXT.length);
  });

  it('identifies an entity by its own addresses and leads to its sources', () => {
    const [first] = items as [{ readonly body: readonly Json[]; readonly motivation: string }];
    expect(first.motivation).toBe('identifying');
    expect(first.body).toContainEqual({ type: 'SpecificResource', purpose: 'identifying', source: 'https://www.wikidata.org/wiki/Q22686' });
    expect(first.body.filter(({ purpose }) => purpose === 'linking')).toHaveLength(1);
  });

  it.each([
    ['the known article', sampleView, 'urn:sidelight:article:sample-call'],
    ['a text on the story', storyView, 'urn:sidelight:text-on:us-china-trade'],
    ['another text that quotes the article', excerptView, 'urn:sidelight:text-on:us-china-trade'],
  ])('says of %s what it is a part of where the page has no address', (_, view, source) => {
    const marks = typed(annotations(taken(view, { address: null })), 'type').filter(({ type }) => type === 'Annotation');
    expect(new Set(marks.map(({ target }) => (target as Json).source))).toEqual(new Set([source]));
  });
});

describe('the print sheet', () => {
  type Element = DefaultTreeAdapterTypes.Element;
  const elements = (html: string): Element[] => {
    const below = (node: DefaultTreeAdapterTypes.Node): Element[] =>
      'childNodes' in node ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...below(child)]) : [];
    return below(parse(html));
  };
  const shape = (html: string) =>
    elements(html).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`);
  const textOf = (html: string) =>
    elements(html).flatMap(({ childNodes }) => childNodes.flatMap((node) => ('value' in node ? [node.value] : [])));

  it('is made of the same elements whatever the text is: hostile strings are text', () => {
    const plain = shape(sheet(taken(poisoned(sampleView, () => 'x'))));
    for (const hostile of HOSTILE_STRINGS) {
      const html = sheet(taken(poisoned(sampleView, () => hostile)));
      expect(shape(html)).toEqual(plain);
      expect(textOf(html).join('')).toContain(hostile.replaceAll('\u0000', '\ufffd'));
    }
  });

  it('runs nothing, loads nothing and links to nothing', () => {
    const found = shape(sheet(taken(realView())));
    expect(found.filter((one) => /^(?:script|link|img|iframe|a|base|form|object|svg) |(?:^| )on|src=|href=/.test(one))).toEqual([]);
    expect(found).toContainEqual(expect.stringContaining("default-src 'none'; style-src 'unsafe-inline'"));
  });

  it('numbers its notes as the text does', () => {
    const html = sheet(taken());
    const notes = [...html.matchAll(/<li><b>(\d+)<\/b>/g)].map(([, number]) => Number(number));
    expect(notes).toEqual(sampleView.sources.map((_, index) => index + 1));
    for (const [, refs] of html.matchAll(/<sup>([\d, ]+)<\/sup>/g))
      for (const ref of (refs as string).split(', ')) expect(notes).toContain(Number(ref));
  });

  it('lets no text turn the direction of the rest of its line', () => {
    expect(escaped('a\u202eb\u2067c')).toBe('a\ufffdb\ufffdc');
  });
});
