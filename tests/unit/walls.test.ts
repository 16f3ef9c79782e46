import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { projectFiles } from './support/project-files.js';

interface Wall {
  /** Rooms that it may import from. */
  readonly uses: readonly string[];
  /** Rooms that it may import types from, and nothing that runs. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

/** CONTRIBUTING.md, as a table that fails. A room that is not named here may not be there. */
const WALLS: Readonly<Record<string, Wall>> = {
  core: { uses: [], packages: ['chrono-node'] },
  dossier: { uses: ['core'], packages: ['valibot', '@valibot/to-json-schema'] },
  'view-model': { uses: ['core', 'dossier'] },
  page: { uses: ['core'] },
  highlights: { uses: ['core'] },
  sidebar: { uses: ['core'], types: ['view-model'], packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'] },
  messaging: { uses: ['core', 'platform'], types: ['dossier', 'sidebar', 'view-model'] },
  platform: { uses: ['core', 'sidebar'], types: ['dossier'], packages: ['webextension-polyfill'] },
  overlay: {
    uses: ['core', 'dossier', 'highlights', 'messaging', 'page', 'platform', 'sidebar', 'view-model'],
    packages: ['virtual:spot-index', 'virtual:known-articles'],
  },
  spot: { uses: ['core', 'messaging', 'page', 'platform'], packages: ['virtual:spot-index'] },
  background: { uses: ['core', 'messaging', 'platform'], types: ['dossier', 'view-model'], packages: ['virtual:spot-index'] },
  // `background`: its rules for highlights. `overlay`: the welcome page tries it out on itself (ADR on the sample report).
  // The panel: what it brings to a page, and the writers of what is taken along (ADR on the side panel).
  pages: { uses: ['background', 'core', 'messaging', 'overlay', 'platform', 'sidebar'], types: ['dossier', 'view-model'] },
  cli: { uses: ['core', 'dossier', 'view-model'], packages: ['parse5', 'linkedom', 'fflate', '@mozilla/readability', 'compromise'] },
};

const ENTRY =
  /^src\/(?:spot\/main\.iife|overlay\/(?:main|reader|first-marks|cards-entry|report-marks|writers|beside)|background\/main|cli\/main|pages\/[^/]+\/main)\.tsx?$/;
/** To the page that tries stage 2 out on itself no script can be brought (ADR on own pages). */
const TRIES_OUT = 'src/pages/welcome/try-out.ts';

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

function importsOf(code: string): Import[] {
  const statements = Array.from(code.matchAll(STATEMENT), ([, type, from = '']) => ({ from, typeOnly: type !== undefined }));
  return [...statements, ...Array.from(code.matchAll(DYNAMIC), ([, from = '']) => ({ from, typeOnly: false }))];
}

const roomOf = (file: string) => file.split('/')[1] ?? '';
const isRelative = (from: string) => from.startsWith('.');

/** Null where the wall lets it through, else what is wrong. */
function breach(file: string, { from, typeOnly }: Import): string | null {
  const wall = WALLS[roomOf(file)];
  if (!wall) return `src/${roomOf(file)} is a room without walls: name it in walls.test.ts and CONTRIBUTING.md`;
  if (!isRelative(from)) {
    if (from.startsWith('node:') && roomOf(file) === 'cli') return null;
    return wall.packages?.includes(from) ? null : `${file} imports the package ${from}`;
  }
  const target = posix.join(posix.dirname(file), from);
  const room = roomOf(target);
  if (room === roomOf(file) || wall.uses.includes(room)) return null;
  if (typeOnly && wall.types?.includes(room)) return null;
  // Not an import: crxjs gives the path of the built file.
  if (from.endsWith('?script&iife')) return null;
  return `${file} reaches into ${room} (${from})`;
}

const sources = projectFiles('src').filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(inProject(file), 'utf8');

describe('The walls between the rooms', () => {
  it('let imports through in one direction only', () => {
    const breaches = sources.flatMap((file) => importsOf(read(file)).flatMap((found) => breach(file, found) ?? []));
    expect(breaches).toEqual([]);
  });

  it('keep the entries from being imported', () => {
    const importers = sources
      .filter((file) => file !== TRIES_OUT)
      .flatMap((file) =>
        importsOf(read(file))
          .filter(({ from }) => isRelative(from))
          .map(({ from }) => posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts'))
          .filter((target) => ENTRY.test(target))
          .map((target) => `${file} imports ${target}`),
      );
    expect(importers).toEqual([]);
  });

  it('catch what they are there for', () => {
    const wrongs = [
      "import { a } from '../sidebar/app.js';",
      "import\n  {\n a } from 'preact';",
      "export * from '../page/x.js';",
      "import('../cli/y.js')",
    ];
    for (const code of wrongs) expect(importsOf(code).map((found) => breach('src/core/letters.ts', found))).not.toContain(null);
  });
});

describe('The house', () => {
  const holding = (pattern: RegExp, files = sources) => files.filter((file) => pattern.test(read(file)));

  it('sets no HTML and runs no code from strings', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment)\b|\bdocument\.write|\beval\(|new Function\b/;
    expect(holding(sinks)).toEqual([]);
  });

  it('stays in its own world and calls no one', () => {
    expect(holding(/\bwrappedJSObject\b|world:\s*'MAIN'|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/)).toEqual([]);
  });

  it('has no file longer than 300 lines and no any', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 300)).toEqual([]);
    expect(holding(/:\s*any\b|\bas any\b|<any>/)).toEqual([]);
  });

  it('names no machine and leaves nothing for later', () => {
    expect(holding(/\/(?:work|tmp|home)\/|[A-Z]:\\\\/)).toEqual([]);
    expect(holding(/\b(?:TODO|FIXME|XXX)\b/)).toEqual([]);
  });
});

const ARTICLE = inProject('../shared/corpus/article.txt');
const quotesNothing = () => {
  /** Below this a run of words is a phrase that anybody may write. */
  const RUN = 9;
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string) => {
    const list = words(text);
    return list.slice(RUN - 1).map((_, start) => list.slice(start, start + RUN).join(' '));
  };

  it('is nowhere quoted: the project keeps facts and hashes, not sentences', () => {
    const known = new Set(runs(readFileSync(ARTICLE, 'utf8')));
    const written = projectFiles().filter(
      (file) => /\.(?:tsx?|m?js|json|html|md|txt|css|ya?ml)$/.test(file) && file !== 'package-lock.json',
    );
    expect(
      written.flatMap((file) =>
        runs(read(file))
          .filter((run) => known.has(run))
          .map((run) => `${file}: ${run}`),
      ),
    ).toEqual([]);
  });
};

if (existsSync(ARTICLE)) describe('The known article', quotesNothing);
else console.info('Left out: the copyright test needs ../shared/corpus/article.txt, which is not here.');
