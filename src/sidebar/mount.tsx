/** The sidebar's door: puts the component into a root, and takes it out without a trace. */
import { render, type VNode } from 'preact';
import { App } from './app.js';
import type { SidebarProps } from './contract.js';
import { MarginMap } from './margin-map/margin-map.js';
import { sidebarSheet } from './styles.js';

export interface MountedSidebar {
  update(props: SidebarProps): void;
  destroy(): void;
}

/** A shadow root is ours alone; in an extension page the sheet joins those of the document. Returns the way to take it out. */
function adopt(root: ShadowRoot | HTMLElement, sheet: CSSStyleSheet): () => void {
  if (root instanceof ShadowRoot) {
    root.adoptedStyleSheets = [sheet];
    return () => {
      root.adoptedStyleSheets = [];
    };
  }
  const { ownerDocument } = root;
  ownerDocument.adoptedStyleSheets = [...ownerDocument.adoptedStyleSheets, sheet];
  return () => {
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Whether two drawings of the sidebar are the same but for the map beside it. */
const isSame = ({ map: _, state, ...a }: SidebarProps, { map: __, state: other, ...b }: SidebarProps): boolean =>
  JSON.stringify(state) === JSON.stringify(other) && Object.entries(a).every(([name, value]) => value === b[name as keyof typeof b]);

/** Draws the sidebar into `root`, whose box it fills: the host is positioned by its owner (`hostStyles`). */
export function mountSidebar(root: ShadowRoot | HTMLElement, props: SidebarProps): MountedSidebar {
  const release = adopt(root, sidebarSheet());
  const container = document.createElement('div');
  root.append(container);
  let drawn: { readonly props: SidebarProps; readonly app: VNode } | null = null;
  /** What has been drawn is handed over again where nothing of it changes: the map comes and goes by itself. */
  const appOf = (props: SidebarProps): VNode => {
    if (drawn === null || !isSame(props, drawn.props)) drawn = { props, app: <App {...props} /> };
    return drawn.app;
  };
  const update = (props: SidebarProps) =>
    render(
      <>
        {appOf(props)}
        <MarginMap {...props} />
      </>,
      container,
    );
  update(props);
  return {
    update,
    destroy: () => {
      render(null, container);
      container.remove();
      release();
    },
  };
}
