/**
 * Reads of elements that a page cannot bend. In Chromium a form's named controls shadow its properties even in the extension's world
 * (`<input name=nodeName>`, FAULTS 13), so properties are read through the prototypes. Marked as pure: a script that uses one of them is built without
 * the others.
 */

function getter<V, N extends Node = Node>(prototype: N, name: string): (node: N) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new TypeError(`this browser has no getter for ${name}`);
  return (node) => get.call(node) as V;
}

export const nodeName = /* @__PURE__ */ getter<string>(Node.prototype, 'nodeName');
export const parentElement = /* @__PURE__ */ getter<Element | null>(Node.prototype, 'parentElement');
export const textContent = /* @__PURE__ */ getter<string>(Node.prototype, 'textContent');

const selectAll = Element.prototype.querySelectorAll;
export const querySelectorAll = (element: Element, selector: string): NodeListOf<Element> => selectAll.call(element, selector);

const ask = Element.prototype.hasAttribute;
export const hasAttribute = (element: Element, name: string): boolean => ask.call(element, name);

/** Open roots only: of a closed one even its host's own page may know nothing. */
export const shadowRootOf = /* @__PURE__ */ getter<ShadowRoot | null, Element>(Element.prototype, 'shadowRoot');

const assigned = HTMLSlotElement.prototype.assignedNodes;
export const isSlot = (node: Node): node is HTMLSlotElement => node instanceof HTMLSlotElement;
export const assignedNodes = (slot: HTMLSlotElement): Node[] => assigned.call(slot, { flatten: true });
