/** What a regular expression costs, counted: a plain backtracking matcher that notes its steps, and the texts that are likely to wear it out. */
import { parseRegExp, type Tree } from './regexp-parse.js';

type Next = (at: number) => boolean;

class Matcher {
  steps = 0;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }

  /** Tries a tree at an offset, forwards or (in what looks behind) backwards; `next` goes on from where it ends. */
  run(tree: Tree, at: number, next: Next, back = false): boolean {
    this.steps++;
    switch (tree.is) {
      case 'one': {
        const character = this.#text[back ? at - 1 : at];
        return character !== undefined && tree.matches(character) && next(back ? at - 1 : at + 1);
      }
      case 'edge':
        return tree.holds(this.#text, at) && next(at);
      case 'all': {
        const parts = back ? tree.parts.toReversed() : tree.parts;
        const from = (i: number, here: number): boolean =>
          i === parts.length ? next(here) : this.run(parts[i] as Tree, here, (then) => from(i + 1, then), back);
        return from(0, at);
      }
      case 'any':
        return tree.parts.some((part) => this.run(part, at, next, back));
      case 'look': {
        const found = this.run(tree.part, at, () => true, tree.behind);
        return found !== tree.not && next(at);
      }
      case 'repeat':
        return this.#repeat(tree, at, next, back, 0);
    }
  }

  #repeat(tree: Extract<Tree, { is: 'repeat' }>, at: number, next: Next, back: boolean, done: number): boolean {
    const again = () =>
      done < tree.max &&
      this.run(tree.part, at, (then) => (then !== at || done < tree.min) && this.#repeat(tree, then, next, back, done + 1), back);
    const onward = () => done >= tree.min && next(at);
    return tree.lazy ? onward() || again() : again() || onward();
  }
}

/** Steps of looking for all matches in a text, one after another, as with the flag `g`. */
export function stepsOf(tree: Tree, text: string): number {
  const matcher = new Matcher(text);
  for (let at = 0; at <= text.length; ) {
    let end = -1;
    matcher.run(tree, at, (then) => {
      end = then;
      return true;
    });
    at = Math.max(end, at + 1);
  }
  return matcher.steps;
}

const ALPHABET = [
  ...'axAX1 .,-!?\'"()/:;&_%',
  ...'abcdefghijklmnopqrstuvwxyz',
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ...'023456789$€£¥#@[]{}|\\^~=+*<>\n\t',
  ...'’”“‘–—‐‑…。？é中\u2028\u2029\u00a0\u00ad',
];

/** A short text that the tree matches, as far as that can be seen from its parts; edges and looks are taken to hold. */
function witness(tree: Tree): string {
  switch (tree.is) {
    case 'one':
      return ALPHABET.find(tree.matches) ?? '';
    case 'all':
      return tree.parts.map(witness).join('');
    case 'any':
      return tree.parts.map(witness).find(Boolean) ?? '';
    case 'repeat':
      return witness(tree.part).repeat(Math.max(1, tree.min));
    default:
      return '';
  }
}

interface Pump {
  readonly before: string;
  readonly unit: string;
}

/** Every part that may be repeated without end, with a text that leads up to it. */
function pumps(tree: Tree, before = ''): Pump[] {
  switch (tree.is) {
    case 'all':
      return tree.parts.flatMap((part, i) => pumps(part, before + tree.parts.slice(0, i).map(witness).join('')));
    case 'any':
      return tree.parts.flatMap((part) => pumps(part, before));
    case 'look':
      return pumps(tree.part, before);
    case 'repeat': {
      const inner = pumps(tree.part, before);
      if (tree.max < 16) return inner;
      const units = tree.part.is === 'one' ? ALPHABET.filter(tree.part.matches).slice(0, 3) : [witness(tree.part)];
      return [...inner, ...units.filter(Boolean).map((unit) => ({ before, unit }))];
    }
    default:
      return [];
  }
}

const ENDS = ['', '\u0001', ' ', 'x', '.'];

export interface Growth {
  /** Steps for a text twice as long, beside those for the text: 2 is linear, 4 quadratic. The worst of all texts tried. */
  readonly ratio: number;
  readonly text: string;
}

/** The worst growth that repeating its parts brings out of a pattern. */
export function worstGrowth(pattern: RegExp, length = 128): Growth {
  const tree = parseRegExp(pattern);
  let worst: Growth = { ratio: 0, text: '' };
  const found = pumps(tree);
  const texts = found.flatMap(({ before, unit }) => ['', before].flatMap((start) => ENDS.map((end) => ({ start, unit, end }))));
  const whole = witness(tree);
  for (const { start, unit, end } of [...texts, { start: '', unit: whole || 'x', end: '\u0001' }]) {
    const text = (n: number) => start + unit.repeat(Math.ceil(n / unit.length)) + end;
    const ratio = stepsOf(tree, text(2 * length)) / stepsOf(tree, text(length));
    if (ratio > worst.ratio) worst = { ratio, text: `${start}(${unit})*${end}` };
  }
  return worst;
}
