/** Pages on which some of an article stands in pieces, with other people's prose, labels and links between, made up from a seed. */
import { newsReport } from './news.js';
import { type Random, random } from './random.js';

const LABELS = [
  'Advertisement',
  'Share',
  'Most read',
  'Read more: Ten quays to see',
  'Photograph by Ines Pohl for the archive of the harbour museum',
];

export interface Patchwork {
  /** Pieces of the article, in order of the page. */
  readonly pieces: readonly string[];
  /** The page's blocks without those pieces (by their number) that are gone. */
  left(gone: ReadonlySet<number>): readonly string[];
}

const halves = (paragraph: string): readonly string[] => {
  const cut = paragraph.indexOf(' ', paragraph.length >> 1) + 1;
  return [paragraph.slice(0, cut), paragraph.slice(cut)];
};

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function between(r: Random): readonly string[] {
  if (r.chance(0.4)) return [];
  return r.chance(0.5) ? newsReport(random(r.below(1000))).slice(0, 1 + r.below(3)) : many(1 + r.below(10), () => r.of(LABELS));
}

/** Some paragraphs of an article, whole or in halves, now and then out of their order. */
export function patchwork(article: readonly string[], seed: number): Patchwork {
  const r = random(seed);
  const some = article.filter(() => r.chance(0.4));
  if (r.chance(0.3)) some.reverse();
  const cut = r.chance(0.5) ? halves : (paragraph: string) => [paragraph];
  const paragraphs = some.map(cut);
  const fillings = [...paragraphs, []].map(() => [...between(r), ...(r.chance(0.3) ? between(r) : [])]);
  const pieces = paragraphs.flat();
  return {
    pieces,
    left: (gone) => {
      let piece = 0;
      const own = paragraphs.map((parts) =>
        parts
          .filter(() => !gone.has(piece++))
          .join('')
          .trim(),
      );
      return fillings.flatMap((filling, i) => [...filling, own[i] ?? '']).filter(Boolean);
    },
  };
}

/** The numbers of a page's pieces, in the order in which they go. */
export function goingOrder({ pieces }: Patchwork, seed: number): readonly number[] {
  const r = random(-seed);
  const at = pieces.map(() => r.below(1_000_000));
  return pieces.map((_, i) => i).sort((a, b) => (at[a] as number) - (at[b] as number));
}
