/** The interface alone: sidebar, cards, Preact and styles. */
export { mountCard } from '../../src/sidebar/card/mount.js';
export { LENT } from '../../src/sidebar/lent.js';
export { mountSidebar } from '../../src/sidebar/mount.js';
