import { createElement, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { asServed, blocksAt, expose, turning } from './turns.js';

const { paragraphs } = globalThis;
let set;

function Article() {
  const [turn, setTurn] = useState(0);
  set = setTurn;
  return createElement(
    'div',
    { 'data-turn': turn },
    blocksAt(paragraphs, turn).map(({ key, text, strong }) =>
      createElement('p', { key, className: strong ? 'box' : undefined }, strong ? createElement('strong', null, text) : text),
    ),
  );
}

const container = document.querySelector('main');
const aside = document.createElement('div');
const root = createRoot(aside);
flushSync(() => root.render(createElement(Article)));
asServed(container, aside);
flushSync(() => root.unmount());

expose({
  hydrate: () => flushSync(() => hydrateRoot(container, createElement(StrictMode, null, createElement(Article)))),
  turn: turning((turn) => flushSync(() => set(turn))),
});
