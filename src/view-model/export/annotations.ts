/**
 * The marks as W3C Web Annotations (Recommendation of 23 February 2017): each says what a stretch of the page names, and where that is recorded.
 */
import type { Mention } from '../../core/mentions/mention.js';
import type { ViewModel } from '../view-model.js';
import { type Fact, factsOf, textOf } from './facts.js';
import type { Taken } from './taken.js';

type Node = Readonly<Record<string, unknown>>;

/** UTF-16 code units of context on either side, as the terminal prints it. */
const CONTEXT = 32;

/** A piece of text without half a surrogate pair at its ends. */
const whole = (text: string): string => text.replace(/^\p{Cs}|\p{Cs}$/gu, '');

/** The Recommendation counts characters as code points (4.2.5); everything else in this house counts UTF-16 code units. */
function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (offset) => offset - pairs.filter((at) => at < offset).length;
}

/**
 * What was read. A specific resource has to say of what it is a part: on a page with no address that anybody else could open, of the known article,
 * or of a text on the story. The names are ours; `sidelight` is no registered namespace of URNs.
 */
function sourceOf({ address, view: { article, verdict, story } }: Taken): string {
  const isArticle = verdict.kind === 'article' || verdict.kind === 'partial';
  return address ?? (article && isArticle ? `urn:sidelight:article:${article.id}` : `urn:sidelight:text-on:${story.id}`);
}

function target({ start, end }: Mention, taken: Taken, point: (offset: number) => number): Node {
  const { text } = taken;
  const quote = {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: whole(text.slice(end, end + CONTEXT)),
  };
  const position = { type: 'TextPositionSelector', start: point(start), end: point(end) };
  return { type: 'SpecificResource', source: sourceOf(taken), selector: [quote, position] };
}

/** Addresses that say what a mark names (an entity's own) or where that is recorded (its sources). */
function addresses(fact: Fact, view: ViewModel, { pen }: Taken): Node[] {
  const known = view.entities.find(({ id }) => id === fact.id);
  const identifying = (known?.links ?? []).map(({ url }) => ({ url, purpose: 'identifying' }));
  const linking = fact.sources.flatMap((ref) => view.sources[ref] ?? []).map(({ url }) => ({ url, purpose: 'linking' }));
  return [...identifying, ...linking].flatMap(({ url, purpose }) => {
    const source = pen.link(url);
    return source === null ? [] : [{ type: 'SpecificResource', purpose, source }];
  });
}

/** The interface's, and another where a part of the fact is not in that. */
function languagesOf(fact: Fact | undefined, { view, language }: Taken): string | string[] {
  const others = [fact?.name ?? '', ...(fact?.told ?? [])].flatMap((text) => view.foreign[text] ?? []);
  return others.length === 0 ? language : [...new Set([language, ...others])];
}

function bodies(mention: Mention, fact: Fact | undefined, taken: Taken): Node[] {
  const said = fact ? taken.pen.t('join_colon', fact.name, textOf(fact)) : (mention.date ?? mention.id);
  const words = { type: 'TextualBody', value: said, format: 'text/plain', language: languagesOf(fact, taken), purpose: 'describing' };
  return [words, ...(fact ? addresses(fact, taken.view, taken) : [])];
}

/** A mark that stands for an entity, a day or a number identifies; one that stands for what was said or done leads to its record. */
const motivation = ({ kind }: Mention): string => (kind === 'statement' || kind === 'event' ? 'linking' : 'identifying');

export function annotations(taken: Taken): Node {
  const { view, text, mentions, pen } = taken;
  const facts = new Map(factsOf(view, pen).map((fact) => [fact.id, fact]));
  const point = codePoints(text);
  const items = mentions.flatMap((mention, index) =>
    mention.end === mention.start
      ? []
      : [
          {
            id: `#mark-${index + 1}`,
            type: 'Annotation',
            motivation: motivation(mention),
            body: bodies(mention, facts.get(mention.id), taken),
            target: target(mention, taken, point),
          },
        ],
  );
  const { article, story } = view;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#marks',
    type: 'AnnotationCollection',
    label: article?.label ?? story.title,
    total: items.length,
    first: { id: '#page-1', type: 'AnnotationPage', partOf: '#marks', startIndex: 0, items },
  };
}
