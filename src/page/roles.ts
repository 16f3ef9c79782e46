import { type ElementRole, elementRole } from '../core/text/page-rules.js';

/** A page has some thirty kinds of elements and many thousands of them. */
const roles = new Map<string, ElementRole>();

export function roleOf(name: string): ElementRole {
  let role = roles.get(name);
  if (role === undefined) {
    // XHTML documents and foreign content print names as written.
    role = elementRole(name.toUpperCase());
    roles.set(name, role);
  }
  return role;
}
