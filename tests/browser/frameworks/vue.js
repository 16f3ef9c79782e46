import { createApp, createSSRApp, h, nextTick, ref } from 'vue';
import { asServed, blocksAt, expose, turning } from './turns.js';

const { paragraphs } = globalThis;
const turn = ref(0);
const Article = {
  render: () =>
    h(
      'div',
      { 'data-turn': turn.value },
      blocksAt(paragraphs, turn.value).map(({ key, text, strong }) => h('p', { key }, strong ? [h('strong', text)] : text)),
    ),
};

const container = document.querySelector('main');
const aside = document.createElement('div');
const once = createApp(Article);
once.mount(aside);
asServed(container, aside);
once.unmount();

expose({
  hydrate: () => createSSRApp(Article).mount(container),
  turn: turning((to) => {
    turn.value = to;
    return nextTick();
  }),
});
