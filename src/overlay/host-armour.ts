/** What a host wears against the page's styles and scripts (FAULTS 5, 6), and how it is seen that something of it was taken. */

/** Inline and important wins over every rule a page can write. `all` leaves out `direction` and `unicode-bidi`. */
const ARMOUR: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  display: 'block',
  position: 'fixed',
  'box-sizing': 'border-box',
  opacity: '1',
  visibility: 'visible',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  transition: 'none',
  animation: 'none',
  contain: 'layout style',
};

/** Still laid out, so that it comes back scrolled as it was. */
const HIDDEN: Readonly<Record<string, string>> = { visibility: 'hidden', 'pointer-events': 'none' };

/** A root that is zoomed would zoom us too (Chrome 128 and Firefox 126 tell by how much; older ones leave us zoomed). */
function againstZoom(parent: Element): Record<string, string> {
  const zoom = (parent as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  return zoom === 1 || zoom <= 0 ? {} : { zoom: String(1 / zoom) };
}

export interface Armour {
  /** Puts everything on, and takes off what is not ours. `anew`: it is known that something is missing. */
  wear(styles: Readonly<Record<string, string>>, parent: Element, usable: boolean, anew?: boolean): void;
  /** Whether all is as it was put on. */
  intact(): boolean;
}

/**
 * What others may put on and gains nobody power over us: extensions that darken pages note their work on every element with colours inline (FAULTS F69),
 * and would put it on again for ever.
 */
const isHarmless = (name: string): boolean => name.startsWith('data-');
const withoutVariables = (css: string): string => css.replace(/--[^:]+:[^;]*; ?/g, '').trim();

/** `marks`: the attributes that the host has besides `style`. */
export function armourOf(element: HTMLElement, marks: Readonly<Record<string, string>>): Armour {
  let worn = '';
  let wornBy = '';
  const foreign = () => element.getAttributeNames().filter((name) => name !== 'style' && !Object.hasOwn(marks, name) && !isHarmless(name));
  const read = () => withoutVariables(element.style.cssText);
  const intact = () =>
    read() === worn && foreign().length === 0 && Object.entries(marks).every(([name, value]) => element.getAttribute(name) === value);
  return {
    intact,
    wear: (styles, parent, usable, anew = false) => {
      for (const name of foreign()) element.removeAttribute(name);
      for (const [name, value] of Object.entries(marks)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      const all = { ...ARMOUR, ...againstZoom(parent), ...styles, ...(usable ? {} : HIDDEN) };
      const css = Object.entries(all)
        .map(([property, value]) => `${property}:${value}!important`)
        .join(';');
      const known = css === wornBy;
      if (known && !anew && read() === worn) return;
      element.style.cssText = css;
      // To read it is to have the hundreds of properties of `all` written out, a millisecond: once for each thing to wear.
      if (!known) worn = read();
      wornBy = css;
    },
  };
}
