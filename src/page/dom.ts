/**
 * Reads of elements that a page cannot bend. In Chromium a form's named controls shadow its properties even in the extension's world
 * (`<input name=nodeName>`, FAULTS 13), so properties are read through the prototypes.
 */

function getter<V>(prototype: Node, name: string): (node: Node) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new TypeError(`this browser has no getter for ${name}`);
  return (node) => get.call(node) as V;
}

export const nodeName = getter<string>(Node.prototype, 'nodeName');
export const parentElement = getter<Element | null>(Node.prototype, 'parentElement');
export const textContent = getter<string>(Node.prototype, 'textContent');

const selectAll = Element.prototype.querySelectorAll;
export const querySelectorAll = (element: Element, selector: string): NodeListOf<Element> => selectAll.call(element, selector);

const ask = Element.prototype.hasAttribute;
export const hasAttribute = (element: Element, name: string): boolean => ask.call(element, name);
