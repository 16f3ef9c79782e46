/** The sidebar's sheets as one constructed sheet: it works under any policy of the page and reaches nothing outside the root. */

import { markRules } from './mark-rules.js';
import chart from './styles/chart.css?inline';
import layout from './styles/layout.css?inline';
import media from './styles/media.css?inline';
import overview from './styles/overview.css?inline';
import plot from './styles/plot.css?inline';
import sections from './styles/sections.css?inline';
import signs from './styles/signs.css?inline';
import tight from './styles/tight.css?inline';
import timeline from './styles/timeline.css?inline';
import views from './styles/views.css?inline';
import walk from './styles/walk.css?inline';
import { tokenRules } from './tokens.js';

/** `card`: the card's own rules, where one is drawn. */
export function sidebarSheet(card = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [tokenRules(), markRules(), layout, sections, signs, overview, timeline, views, plot, chart, card, walk, media, tight].join('\n'),
  );
  return sheet;
}
