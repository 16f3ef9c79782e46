/** Finds words for readers that stand in the code itself, where only names of messages should. */
import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Found {
  readonly node: Node;
  /** The nodes that it stands in, outermost first. */
  readonly above: readonly Node[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* walk(node: Node, above: readonly Node[] = []): Generator<Found> {
  yield { node, above };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, [...above, node]);
  }
}

/** Attributes that are shown or spoken. */
const SPOKEN = /^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label)$/;
const WORD = /\p{L}{2}/u;
/** A sentence, or a heading of several words. Class lists and paths of drawings begin small or hold figures. */
const PROSE = /^\p{Lu}\p{Ll}+ \p{L}|^\p{Ll}{2,} .*\p{L}[.!?]$/u;

/** The text of a node that holds some, null for any other node. */
function textOf({ type, value }: Node): string | null {
  if (type === 'JSXText' || type === 'Literal') return typeof value === 'string' ? value.trim() : null;
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null) return null;
  return 'cooked' in value ? String(value.cooked).trim() : null;
}

/** The attribute that a node is the value of; what stands in a call there, such as the name of a message, is the call's. */
function attributeOf(above: readonly Node[]): string | null {
  const at = above.findLastIndex(({ type }) => type === 'JSXAttribute');
  const name = above[at]?.name;
  if (!isNode(name) || above.slice(at).some(({ type }) => type === 'CallExpression')) return null;
  return String(name.name);
}

const inAttribute = (above: readonly Node[]) => above.some(({ type }) => type === 'JSXAttribute');
/** What is thrown is for developers. */
const isThrown = (above: readonly Node[]) => above.some(({ type }) => type === 'ThrowStatement');

function isForReaders({ node, above }: Found, text: string): boolean {
  if (node.type === 'JSXText') return WORD.test(text);
  if (SPOKEN.test(attributeOf(above) ?? '')) return WORD.test(text);
  return !inAttribute(above) && !isThrown(above) && PROSE.test(text);
}

export function wordsIn(code: string): string[] {
  const found = [...walk(parseAst(code, { lang: 'tsx' }) as unknown as Node)];
  return found.flatMap((each) => {
    const text = textOf(each.node);
    return text !== null && isForReaders(each, text) ? [text] : [];
  });
}
