import { flushSync, mount } from 'svelte';
import { writable } from 'svelte/store';
import Article from './article.svelte';
import { expose, turning } from './turns.js';

const turn = writable(0);
mount(Article, { target: document.querySelector('main'), props: { paragraphs: globalThis.paragraphs, turn } });
flushSync();

expose({
  hydrate: () => undefined,
  turn: turning((to) => {
    turn.set(to);
    flushSync();
  }),
});
