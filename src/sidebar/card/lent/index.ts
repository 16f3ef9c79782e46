/**
 * What the card is drawn with and its script does not hold: it is lent by the sidebar's (`../../lent.ts`) before the first card. A card imports from
 * here, types apart, whatever would else be on the page a second time; the files with markup name this folder as their JSX runtime.
 */
import type { Lent } from '../../lent.js';

export let Accounts: Lent['Accounts'];
export let DateText: Lent['DateText'];
export let Dotted: Lent['Dotted'];
export let Ending: Lent['Ending'];
export let Fragment: Lent['Fragment'];
export let GoTo: Lent['GoTo'];
export let IDLE: Lent['IDLE'];
export let IconButton: Lent['IconButton'];
export let Layers: Lent['Layers'];
export let LeftOut: Lent['LeftOut'];
export let OriginalName: Lent['OriginalName'];
export let Outlink: Lent['Outlink'];
export let Refs: Lent['Refs'];
export let Said: Lent['Said'];
export let Sidebar: Lent['Sidebar'];
export let formats: Lent['formats'];
export let jsx: Lent['jsx'];
export let jsxs: Lent['jsxs'];
export let render: Lent['render'];
export let sidebarSheet: Lent['sidebarSheet'];
export let useSidebar: Lent['useSidebar'];

export function borrow(lent: Lent): void {
  ({ Accounts, DateText, Dotted, Ending, Fragment, GoTo, IDLE, IconButton, Layers, LeftOut, OriginalName } = lent);
  ({ Outlink, Refs, Said, Sidebar, formats, jsx, jsxs, render, sidebarSheet, useSidebar } = lent);
}
