/** What is kept of a page once it has been read: as little as what comes later needs. */
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../src/overlay/page-reading.js';
import { Views } from '../../src/overlay/views.js';
import { nodesIn, partOf } from '../../src/page/page-part.js';
import type { PageText } from '../../src/page/page-text.js';
import { shareAlike } from '../../src/view-model/share-alike.js';
import type { ViewModel } from '../../src/view-model/view-model.js';

/** A page of these texts, each a node; `nodes` are known again by their number. */
function pageOf(texts: readonly string[]): PageText {
  const starts = texts.map((_, i) => texts.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
  return { text: texts.join('\n'), nodes: texts.map((_, i) => i as unknown as Text), starts, cut: false };
}

describe('The part of a page that is kept', () => {
  const page = pageOf(['menu', 'The ferry runs', 'every second hour', 'footer']);

  it('holds the nodes and the text of a stretch, from the start of its first node on', () => {
    const part = partOf(page, page.text.indexOf('ferry'), page.text.indexOf('second'));
    expect(part.nodes).toEqual([1, 2]);
    expect(part.starts).toEqual(page.starts.slice(1, 3));
    expect(page.text.startsWith(part.part, part.from)).toBe(true);
    expect(part.part.slice(page.text.indexOf('every') - part.from)).toContain('every second hour');
  });

  it('finds the same nodes at the same offsets as the whole page', () => {
    const [start, end] = [page.text.indexOf('runs'), page.text.indexOf('hour') + 4];
    const part = partOf(page, start, end);
    for (let at = start; at < end; at++) expect(nodesIn(part, at, at + 1)).toEqual(nodesIn(page, at, at + 1));
  });

  it('reaches to the end of the page where the stretch does', () => {
    expect(partOf(page, page.text.length - 1, page.text.length).part).toBe('footer');
  });

  it('is nothing where nothing was recognised', () => {
    expect(partOf(page, Number.POSITIVE_INFINITY, 0)).toEqual({ part: '', from: 0, nodes: [], starts: [], cut: false });
    expect(nodesIn(partOf(page, 0, 0), 3, 4)).toEqual([]);
  });
});

describe('The views of readings', () => {
  const reading = (others: readonly PageReading[] = []) => ({ others }) as unknown as PageReading;
  const view = (title: string) => ({ story: { title }, sources: [{ kind: 'primary' }, { kind: 'primary' }] }) as unknown as ViewModel;

  it('are made once, and then told without the record', () => {
    let atHand: ViewModel | null = view('a');
    const views = new Views(() => atHand);
    const [one, other] = [reading(), reading()];
    const made = views.of(one);
    atHand = null;
    expect(views.of(one)).toBe(made);
    expect(views.of(other)).toBeNull();
    expect(views.rest(one)).toBe(true);
    expect(views.rest(other)).toBe(false);
  });

  it('stay as they are in the language before where the record does not come, and are made anew where it does', () => {
    let atHand: ViewModel | null = view('before');
    const views = new Views(() => atHand);
    const before = views.of(null);
    atHand = null;
    views.makeAnew(null);
    expect(views.of(null)).toBe(before);
    atHand = view('after');
    views.makeAnew(null);
    expect(views.of(null)?.story.title).toBe('after');
  });

  it('say the same once what is alike in them is shared', () => {
    const value = {
      a: ['x', 'y', null, 3],
      b: { c: 'x', d: [{ e: 'y' }] },
      f: '',
      g: [1, 2],
      h: ['1', 2],
      i: [[1, 2], ['1,2'], []],
      j: [],
    };
    const before = structuredClone(value);
    shareAlike(value);
    expect(value).toEqual(before);
    expect(value.i[0]).toBe(value.g);
  });
});
