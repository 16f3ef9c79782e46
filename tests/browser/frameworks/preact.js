import { h, hydrate, render } from 'preact';
import { asServed, blocksAt, expose, turning } from './turns.js';

const { paragraphs } = globalThis;
const Article = ({ turn }) =>
  h(
    'div',
    { 'data-turn': turn },
    blocksAt(paragraphs, turn).map(({ key, text, strong }) => h('p', { key }, strong ? h('strong', null, text) : text)),
  );

const container = document.querySelector('main');
const aside = document.createElement('div');
render(h(Article, { turn: 0 }), aside);
asServed(container, aside);

expose({
  hydrate: () => hydrate(h(Article, { turn: 0 }), container),
  turn: turning((turn) => render(h(Article, { turn }), container)),
});
