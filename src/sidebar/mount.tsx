/** The sidebar's door: puts the component into a root, and takes it out without a trace. */
import { render } from 'preact';
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

/** Draws the sidebar into `root`, whose box it fills: the host is positioned by its owner (`hostStyles`). */
export function mountSidebar(root: ShadowRoot | HTMLElement, props: SidebarProps): MountedSidebar {
  const release = adopt(root, sidebarSheet());
  const container = document.createElement('div');
  root.append(container);
  const draw = (props: SidebarProps) => (
    <>
      <App {...props} />
      <MarginMap {...props} />
    </>
  );
  const update = (next: SidebarProps) => render(draw(next), container);
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
