/**
 * Reads of elements that a page cannot bend. In Chromium a form's named controls shadow its properties even in the extension's world
 * (`<input name=nodeName>`, FAULTS 13), so properties are read through the prototypes' getters.
 */

function getter<T, V>(prototype: T, name: keyof T & string): (node: Node) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new TypeError(`this browser has no getter for ${name}`);
  return (node) => get.call(node) as V;
}

export const nodeName = getter<Node, string>(Node.prototype, 'nodeName');
export const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
export const parentNode = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
const hasAttributeOf = Element.prototype.hasAttribute;
export const hasAttribute = (node: Node, name: string): boolean => hasAttributeOf.call(node, name);
