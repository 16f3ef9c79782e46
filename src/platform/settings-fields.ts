/** The settings one by one: what each may be and what it is by default. Hand-written guards: a validator would outweigh them in pages. */
import { MENTION_KINDS, type MentionKind } from '../core/mentions/mention.js';
import { DEPTHS, type Depth, SECTIONS, type Section } from '../sidebar/contract.js';

/** What happens on a known article: the sidebar opens, or waits as a tab at the edge, or only the toolbar button tells. */
export const OPEN_MODES = ['sidebar', 'tab', 'badge'] as const;
export type OpenMode = (typeof OPEN_MODES)[number];
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];
export const LANGUAGES = ['auto', 'en', 'de', 'es', 'fr', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A language that the reader has chosen; `auto` is the browser's. */
export type ChosenLanguage = Exclude<Language, 'auto'>;

/** Nowhere at rest, on one day everywhere (`YYYY-MM-DD`, the reader's own), or everywhere from now on. */
export type Rest = 'no' | 'always' | `${number}-${number}-${number}`;
/** What the settings page offers; the sidebar's contract allows all between. */
export const TEXT_SCALES = [1, 1.25, 1.5, 1.75, 2] as const;

/** CSS pixels. Narrower than this the tariff table needs scrolling sideways; wider leaves no room for the article. */
export const WIDTH = { min: 280, max: 720 } as const;
/** A list longer than this was not made by hand. */
export const MAX_QUIET_SITES = 1000;

/** How things look: the page's script may change these. */
export interface ViewState {
  readonly side: Side;
  readonly width: number;
  readonly collapsed: boolean;
  readonly marksOn: boolean;
  readonly kinds: Readonly<Record<MentionKind, boolean>>;
  readonly section: Section;
  /** 1 to 2, as the sidebar's contract has it. */
  readonly textScale: number;
  readonly depth: Depth;
}

/** What the extension does: only the options page changes these. */
export interface Choices {
  readonly open: OpenMode;
  /** Hosts to leave alone, such as `example.org`; a host stands for its subdomains too. */
  readonly quietSites: readonly string[];
  readonly language: Language;
  readonly rest: Rest;
  /** Whether the reader's notes of what is wrong keep the page's address. */
  readonly noteAddress: boolean;
  /** A card comes when the pointer rests on a mark; without it, when the mark is clicked or stepped to. */
  readonly hoverCards: boolean;
  /** Ticks beside the page show where its marks are. */
  readonly marginMap: boolean;
}

export type Settings = ViewState & Choices;

const allKinds = Object.fromEntries(MENTION_KINDS.map((kind) => [kind, true])) as Record<MentionKind, boolean>;

export const DEFAULTS: Settings = {
  side: 'right',
  width: 400,
  collapsed: false,
  marksOn: true,
  kinds: allKinds,
  section: 'overview',
  textScale: 1,
  depth: 'minute',
  open: 'sidebar',
  quietSites: [],
  language: 'auto',
  rest: 'no',
  noteAddress: false,
  hoverCards: true,
  marginMap: true,
};

export const VIEW_STATE_FIELDS = [
  'side',
  'width',
  'collapsed',
  'marksOn',
  'kinds',
  'section',
  'textScale',
  'depth',
] as const satisfies readonly (keyof ViewState)[];

/** Reads one field, or gives the default. */
type FieldReader<T> = (value: unknown, fallback: T) => T;

const oneOf =
  <T extends string>(values: readonly T[]): FieldReader<T> =>
  (value, fallback) =>
    values.find((known) => known === value) ?? fallback;

const flag: FieldReader<boolean> = (value, fallback) => (typeof value === 'boolean' ? value : fallback);

const numberBetween =
  (min: number, max: number): FieldReader<number> =>
  (value, fallback) =>
    typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own properties only: a record may not speak through its prototype. */
export const own = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const kindSwitches: FieldReader<Settings['kinds']> = (value, fallback) => {
  if (!isObject(value)) return fallback;
  const switches = MENTION_KINDS.map((kind) => [kind, flag(own(value, kind), fallback[kind])]);
  return Object.fromEntries(switches) as Record<MentionKind, boolean>;
};

/** As the URL parser prints a host name: lower case, international names in their ASCII form. Underscores do occur. */
const HOST = /^(?=.{1,253}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
export const isHost = (value: unknown): value is string => typeof value === 'string' && HOST.test(value);

const hosts: FieldReader<readonly string[]> = (value, fallback) =>
  Array.isArray(value) ? [...new Set(value.filter(isHost))].sort().slice(0, MAX_QUIET_SITES) : fallback;

const isRest = (value: unknown): value is Rest => typeof value === 'string' && /^(?:no|always|\d{4}-\d{2}-\d{2})$/.test(value);
const rest: FieldReader<Rest> = (value, fallback) => (isRest(value) ? value : fallback);

export const READERS: { readonly [Field in keyof Settings]: FieldReader<Settings[Field]> } = {
  side: oneOf(SIDES),
  width: (value, fallback) => Math.round(numberBetween(WIDTH.min, WIDTH.max)(value, fallback)),
  collapsed: flag,
  marksOn: flag,
  kinds: kindSwitches,
  section: oneOf(SECTIONS),
  textScale: numberBetween(1, 2),
  depth: oneOf(DEPTHS),
  open: oneOf(OPEN_MODES),
  quietSites: hosts,
  language: oneOf(LANGUAGES),
  rest,
  noteAddress: flag,
  hoverCards: flag,
  marginMap: flag,
};
