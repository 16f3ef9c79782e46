/** Shapes of messages: a field may be this, a message has these fields and no other. */
import { isObject, VIEW_STATE_FIELDS } from '../platform/settings-fields.js';

export type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

export const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
export const isBoolean = (value: unknown) => typeof value === 'boolean';
/** Which fields; their values are read like a stored record's. */
export const areLooks = (value: unknown) =>
  isObject(value) && Object.keys(value).every((field) => VIEW_STATE_FIELDS.some((known) => known === field));

/** Looks no deeper than the fields it knows, so that a huge or deep message costs nothing. */
export function hasShapeOf(shapes: Readonly<Record<string, Shape>>, value: unknown): boolean {
  if (!isObject(value) || !Object.hasOwn(value, 'type')) return false;
  const { type } = value;
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!shape) return false;
  const fields = Object.entries(shape);
  return Object.keys(value).length === fields.length + 1 && fields.every(([name, is]) => Object.hasOwn(value, name) && is(value[name]));
}
