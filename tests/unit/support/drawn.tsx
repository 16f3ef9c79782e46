/** @jsxImportSource preact */
/** The sidebar and its cards drawn without a browser, for what they say and in which language; how they look is for the tests in browsers. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { inProject } from '../../../scripts/lib/paths.mjs';
import type { Mention } from '../../../src/core/mentions/mention.js';
import { App } from '../../../src/sidebar/app.js';
import { Card } from '../../../src/sidebar/card/card.js';
import { borrow } from '../../../src/sidebar/card/lent/index.js';
import { SECTIONS, type SidebarProps, type Translate } from '../../../src/sidebar/contract.js';
import { LENT } from '../../../src/sidebar/lent.js';
import { cardOf } from '../../../src/view-model/card.js';
import { markEntries } from '../../../src/view-model/mark-list.js';
import type { ViewModel } from '../../../src/view-model/view-model.js';

/** A piece of text that a reader sees or hears. */
export interface Spoken {
  readonly text: string;
  /** Of the nearest element that says so. */
  readonly lang: string;
  /** `li.row > h4`, or the name of an attribute with its element's. */
  readonly where: string;
}

borrow(LENT);

const { document } = parseHTML('<!doctype html><html><body></body></html>');
class NoObserver {
  observe(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { document, ResizeObserver: NoObserver, innerWidth: 1280, innerHeight: 900 });
Object.assign(globalThis, { requestAnimationFrame: (run: () => void) => setTimeout(run), CSS: { escape: (text: string) => text } });

export function messagesIn(folder: string): Readonly<Record<string, string>> {
  const file: Record<string, { message: string }> = JSON.parse(readFileSync(inProject(`public/_locales/${folder}/messages.json`), 'utf8'));
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}

/** As the browser's `i18n.getMessage` does it, but loud about a name that is not there. */
export function translator(folder: string): Translate {
  const messages = messagesIn(folder);
  return (key, ...substitutions) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message is called ${key}`);
    return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
  };
}

const nothing = (): void => {};

function propsOf(view: ViewModel, mentions: readonly Mention[], locale: string, t: Translate): SidebarProps {
  const kinds = Object.fromEntries(Object.keys(view.counts).map((kind) => [kind, true])) as SidebarProps['state']['kinds'];
  const state = { section: 'overview' as const, collapsed: false, side: 'right' as const, width: 400, marksOn: true, kinds, current: null };
  return {
    view,
    t,
    locale,
    state: { ...state, currentMark: null, notice: null, depth: 'everything' },
    marks: markEntries(view, mentions, ' '.repeat(100_000)),
    walk: { onVisit: nothing, onEnterCard: nothing, onLeaveCard: nothing },
    onClose: nothing,
    onChange: nothing,
    onGoTo: nothing,
    onTurnTo: nothing,
    onGoToPlace: nothing,
    onWrong: async () => true,
    onSettings: nothing,
    onMake: nothing,
    onCopy: nothing,
    onExport: nothing,
  };
}

const ATTRIBUTES = ['aria-label', 'title', 'aria-valuetext'];
const nameOf = (element: Element): string => [element.localName, ...element.classList].join('.');
const langOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? '';

function spokenIn(element: Element): Spoken[] {
  const lang = langOf(element);
  const where = `${element.parentElement ? `${nameOf(element.parentElement)} > ` : ''}${nameOf(element)}`;
  const said = ATTRIBUTES.flatMap((name) => {
    const text = element.getAttribute(name)?.trim();
    return text ? [{ text, lang, where: `${name} of ${where}` }] : [];
  });
  // Whoever gives an element a name of its own hides its content from the ear, not from the eye.
  const texts = [...element.childNodes].flatMap((node) => {
    const text = node.nodeType === 3 ? (node.textContent ?? '').trim() : '';
    return text === '' ? [] : [{ text, lang, where }];
  });
  return [...said, ...texts, ...[...element.children].flatMap(spokenIn)];
}

function drawn(what: preact.VNode): Spoken[] {
  const box = document.createElement('div');
  document.body.append(box);
  render(what, box);
  for (const button of box.querySelectorAll('[aria-expanded=false]')) (button as HTMLElement).click();
  const spoken = spokenIn(box);
  render(null, box);
  box.remove();
  return spoken;
}

/** Every section, with all that can be unfolded, and the card of each thing that the text names. */
export function everythingDrawn(view: ViewModel, mentions: readonly Mention[], locale: string, t: Translate): Spoken[] {
  const props = propsOf(view, mentions, locale, t);
  const sections = SECTIONS.map((section) => drawn(<App {...props} state={{ ...props.state, section }} />));
  const first = mentions.flatMap(({ kind, id }, at) =>
    mentions.findIndex((other) => other.kind === kind && other.id === id) === at ? [at] : [],
  );
  const cards = first.flatMap((mark) => {
    const card = cardOf(view, mentions, mark);
    const place = { others: [], spoken: null, sheet: false, maxHeight: 700, onDismiss: nothing, onMore: nothing, onShow: nothing };
    return card === null ? [] : [drawn(<Card sidebar={props} card={card} {...place} />)];
  });
  return [...sections, ...cards].flat();
}
