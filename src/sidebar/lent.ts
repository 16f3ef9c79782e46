/** What the sidebar's script lends to the script of the cards, so that Preact, the sheets and the parts that both show are on a page once. */
import { Fragment, render } from 'preact';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { Accounts } from './components/accounts.js';
import { DateText } from './components/date-text.js';
import { Dotted } from './components/dotted.js';
import { Ending } from './components/ending.js';
import { GoTo } from './components/go-to.js';
import { IconButton } from './components/icon-button.js';
import { Layers } from './components/layers.js';
import { LeftOut } from './components/left-out.js';
import { OriginalName } from './components/original-name.js';
import { Outlink } from './components/outlink.js';
import { Refs } from './components/refs.js';
import { Said } from './components/said.js';
import { IDLE, Sidebar, useSidebar } from './context.js';
import { formats } from './format.js';
import { sidebarSheet } from './styles.js';

export const LENT = {
  Accounts,
  DateText,
  Dotted,
  Ending,
  Fragment,
  GoTo,
  IDLE,
  IconButton,
  Layers,
  LeftOut,
  OriginalName,
  Outlink,
  Refs,
  Said,
  Sidebar,
  formats,
  jsx,
  jsxs,
  render,
  sidebarSheet,
  useSidebar,
};

export type Lent = typeof LENT;
