/** The open sidebar: a masthead that stays, and below it one column that scrolls under its tabs. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Header } from './components/header.js';
import { Later } from './components/later.js';
import { MarksBar } from './components/marks-bar.js';
import { Resizer } from './components/resizer.js';
import { PANEL_ID, sectionsOf, Tabs, tabId } from './components/tabs.js';
import { Arrival, Verdict } from './components/verdict.js';
import { Wrong } from './components/wrong.js';
import { Sidebar, type SidebarContext } from './context.js';
import type { Section, SidebarProps } from './contract.js';
import { formats } from './format.js';
import { CHAPTERS } from './sections/everything.js';
import { Nothing } from './sections/nothing.js';
import { Overview } from './sections/overview.js';
import { revealWithFocus, rowElement, useReveal, useSectionTop } from './use-reveal.js';
import { useSourceJump } from './use-source-jump.js';
import { useStill } from './use-still.js';
import { useUnfolding } from './use-unfolding.js';
import { useWhole } from './use-whole.js';

const SECTION_VIEWS: Readonly<Record<Section, () => preact.JSX.Element>> = { overview: Overview, ...CHAPTERS };

/** Only the chosen section is in the tree: opening costs one section, however much the record holds. */
function Sections({ context }: { readonly context: SidebarContext }) {
  const { section } = context.state;
  const View = SECTION_VIEWS[section];
  return (
    <Sidebar.Provider value={context}>
      <Tabs />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: APG's tabs pattern makes a panel that does not begin with a control a tab stop */}
      <div class="section" role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(section)} tabIndex={0} key={section}>
        <View />
        <Later>
          <Wrong />
        </Later>
      </div>
    </Sidebar.Provider>
  );
}

export function Panel(props: SidebarProps) {
  const { view, locale } = props;
  // The reader may have left another story at a section that this one lacks.
  const section = sectionsOf(view).includes(props.state.section) ? props.state.section : 'overview';
  const state = { ...props.state, section };
  const scroller = useRef<HTMLDivElement>(null);
  useSectionTop(state.section, scroller);
  const place = useReveal(props, scroller);
  const jump = useSourceJump(props, scroller);
  const currentRow = jump.source ?? place?.row ?? null;
  const drawing = useWhole(section, scroller, currentRow !== null || jump.isBack(section));
  const folding = useUnfolding(scroller, state.depth === 'everything');
  const context = {
    ...props,
    state,
    format: formats(locale),
    ...drawing,
    currentRow,
    onSource: jump.onSource,
    onBack: jump.onBack,
    ...folding,
  };
  const still = useStill(context);
  const sections = useMemo(() => <Sections context={still} />, [still]);

  useLayoutEffect(() => {
    const row = jump.source && scroller.current && rowElement(scroller.current, jump.source);
    if (row && scroller.current) revealWithFocus(scroller.current, row);
  }, [jump.source, state.section]);

  return (
    <Sidebar.Provider value={context}>
      {props.onClose && <Resizer />}
      <Header />
      <p class="notice" role="status">
        {state.notice}
      </p>
      <div class="scroller" ref={scroller}>
        <Verdict verdict={view.verdict} article={view.article} others={view.alsoHere} />
        <MarksBar />
        {view.verdict.kind === 'none' ? <Nothing /> : sections}
      </div>
      <Arrival verdict={view.verdict} />
    </Sidebar.Provider>
  );
}
