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

/** Named by no function, so that nothing keeps the texts but this list, and that only until they are read: 20 KB on every page with marks. */
const texts = [layout, sections, signs, overview, timeline, views, plot, chart, walk, media, tight];
let made: CSSStyleSheet | null = null;

/** One for every root of this document: sidebar and card. */
export function sidebarSheet(): CSSStyleSheet {
  if (made !== null) return made;
  made = new CSSStyleSheet();
  made.replaceSync([tokenRules(), markRules(), ...texts.splice(0)].join('\n'));
  return made;
}
