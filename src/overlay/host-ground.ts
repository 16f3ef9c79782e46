/**
 * Where a host can stand and be used. A modal dialog of the page makes all outside it inert, our popover too, so the host goes into the
 * dialog for as long as it is open (FAULTS 7); while something is shown in full screen, or the whole root is inert, there is no such place and
 * the host hides: the toolbar button still tells (FAULTS 8, F31).
 */
export interface Ground {
  readonly parent: Element;
  readonly usable: boolean;
}

export interface GroundWatch {
  now(): Ground;
}

/** `changed` is called when `now` may have another answer. Nothing is watched but the few attributes and events that tell. */
export function watchGround(changed: () => void, signal: AbortSignal): GroundWatch {
  /** In order of opening: the last one is on top. The document's order says nothing of that. */
  let modals: Element[] = [];
  const refresh = () => {
    const open = [...document.querySelectorAll('dialog:modal')];
    modals = [...modals.filter((dialog) => open.includes(dialog)), ...open.filter((dialog) => !modals.includes(dialog))];
  };
  const look = () => {
    const before = modals.at(-1);
    refresh();
    if (before !== modals.at(-1)) changed();
  };
  const dialogs = new MutationObserver((records) => {
    // A dialog that is taken out of the document keeps its attribute.
    if (records.some(({ type }) => type === 'attributes') || modals.some((dialog) => !dialog.isConnected)) look();
    watch();
  });
  const root = new MutationObserver(changed);
  const watch = () => {
    dialogs.disconnect();
    dialogs.observe(document, { attributes: true, attributeFilter: ['open'], childList: modals.length > 0, subtree: true });
    root.disconnect();
    root.observe(document.documentElement, { attributes: true, attributeFilter: ['inert'] });
  };
  refresh();
  watch();
  document.addEventListener('fullscreenchange', changed, { signal });
  signal.addEventListener('abort', () => {
    dialogs.disconnect();
    root.disconnect();
  });
  return {
    now: () => ({
      parent: modals.findLast((dialog) => dialog.isConnected) ?? document.documentElement,
      usable: document.fullscreenElement === null && !document.documentElement.hasAttribute('inert'),
    }),
  };
}
