/** Regular expressions as trees: as much of the syntax as this project uses. Throws on what it does not know, so that nothing goes unseen. */

export type Tree =
  | { readonly is: 'one'; readonly matches: (character: string) => boolean }
  | { readonly is: 'edge'; readonly holds: (text: string, at: number) => boolean }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly is: 'repeat'; readonly part: Tree; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly is: 'look'; readonly part: Tree; readonly behind: boolean; readonly not: boolean };

const isWord = (text: string, at: number) => /\w/.test(text[at] ?? '');
const EDGES: Readonly<Record<string, (text: string, at: number) => boolean>> = {
  '^': (_text, at) => at === 0,
  $: (text, at) => at === text.length,
  '\\b': (text, at) => isWord(text, at - 1) !== isWord(text, at),
  '\\B': (text, at) => isWord(text, at - 1) === isWord(text, at),
};

const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^\dk])/y;
const EDGE = /\^|\$|\\[bB]/y;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>))?/y;
const TIMES = /(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/y;

class Parser {
  #at = 0;
  readonly #source: string;
  readonly #flags: string;
  constructor({ source, flags }: RegExp) {
    this.#source = source;
    this.#flags = flags.replace(/[gy]/g, '');
  }

  whole(): Tree {
    const tree = this.#choice();
    if (this.#at < this.#source.length) throw new SyntaxError(`/${this.#source}/ has an unknown sign at ${this.#at}`);
    return tree;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #choice(): Tree {
    const parts = [this.#sequence()];
    while (this.#take(/\|/y)) parts.push(this.#sequence());
    return parts.length === 1 ? (parts[0] as Tree) : { is: 'any', parts };
  }

  #sequence(): Tree {
    const parts: Tree[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) parts.push(this.#times(this.#atom()));
    return { is: 'all', parts };
  }

  #atom(): Tree {
    const edge = this.#take(EDGE);
    if (edge) return { is: 'edge', holds: EDGES[edge[0]] as (text: string, at: number) => boolean };
    const group = this.#take(GROUP);
    if (group) return this.#group(group[0]);
    const one = this.#take(CLASS) ?? this.#take(ESCAPE) ?? this.#take(this.#flags.includes('u') ? /[^*+?{}]/uy : /[^*+?]/y);
    if (!one) throw new SyntaxError(`/${this.#source}/ has an unknown sign at ${this.#at}`);
    const pattern = new RegExp(`^(?:${one[0]})$`, this.#flags);
    return { is: 'one', matches: (character) => pattern.test(character) };
  }

  #group(opening: string): Tree {
    const part = this.#choice();
    if (!this.#take(/\)/y)) throw new SyntaxError(`/${this.#source}/ does not close a group`);
    const look = /\?(<?)([=!])$/.exec(opening);
    return look ? { is: 'look', part, behind: look[1] === '<', not: look[2] === '!' } : part;
  }

  #times(part: Tree): Tree {
    const times = this.#take(TIMES);
    if (!times) return part;
    const [sign = '', from, comma, to, lazy] = times;
    const min = from === undefined ? (sign[0] === '+' ? 1 : 0) : Number(from);
    const max =
      from === undefined ? (sign[0] === '?' ? 1 : Number.POSITIVE_INFINITY) : to ? Number(to) : comma ? Number.POSITIVE_INFINITY : min;
    return { is: 'repeat', part, min, max, lazy: lazy === '?' };
  }
}

export const parseRegExp = (pattern: RegExp): Tree => new Parser(pattern).whole();
