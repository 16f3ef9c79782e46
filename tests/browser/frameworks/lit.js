import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { blocksAt, expose, turning } from './turns.js';

const { paragraphs } = globalThis;
const article = (turn) =>
  html`<div data-turn=${turn}>${repeat(
    blocksAt(paragraphs, turn),
    ({ key }) => key,
    ({ text, strong }) => (strong ? html`<p><strong>${text}</strong></p>` : html`<p>${text}</p>`),
  )}</div>`;

const container = document.querySelector('main');
const draw = (turn) => render(article(turn), container);
draw(0);

expose({ hydrate: () => draw(0), turn: turning(draw) });
