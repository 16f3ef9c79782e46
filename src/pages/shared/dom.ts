/** The little DOM that two plain pages need. Text goes in as text; there is no way here to set HTML. */

/** An element of the page's own HTML. Missing is a mistake in the page, not a state of it. */
export function byId<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} called "${id}"`);
  return found;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...children: readonly (Node | string)[]) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

export function button(label: string, pressed: () => void, name = label): HTMLButtonElement {
  const made = element('button', label);
  made.type = 'button';
  if (name !== label) made.setAttribute('aria-label', name);
  made.addEventListener('click', pressed);
  return made;
}
