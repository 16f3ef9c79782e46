/**
 * Whether what a sentence of English news prose says at one place lies back or ahead, by the nearest verb: `said on Thursday`, `will meet on
 * Monday`, `On Sunday the two are to meet`. Null where no verb tells, or one that leaves it open (`would`, `could`).
 */
export type Tense = 'past' | 'future' | null;

/** What people and talks in this field do; after `to` these make an intention, other words a direction (`to London`) or a cause (`due to`). */
const INFINITIVE =
  'to (?:also |again |then )?(?:be|meet|hold|resume|begin|start|talk|visit|travel|speak|discuss|sign|address|announce|take|go|return|continue|make|raise|impose|expire|end|open|fly|arrive|attend|host|brief|give|publish|decide|vote|rule|come|join|lower|cut|lift|suspend|negotiate|convene)';
const OPEN =
  '(?:would|could|might|may|should|must|can|takes|ends|begins|starts|runs|comes|expires|lasts|meets|resumes)|(?:was|were|been) (?:\\p{L}+ed )?(?:due|set|to|expected|scheduled|slated|planned)|wants?|wanted|hop(?:es|ed|ing)';
const AHEAD = `will|won['’]t|shall|(?:is|are) (?:also |now )?(?:to|due|set|expected|scheduled|slated|planned|going to)|(?:set|due|expected|slated|agreed|agree|plan|plans|planning|planned|intends?|invited|decided|ready) ${INFINITIVE}|(?:due|scheduled|slated|expected|set|planned) (?:for|on|in|by)|ahead of|upcoming|(?:meets?|resumes?|begins?|starts?|takes? effect|expires?|ends?) (?=next|this coming)`;
const NO_VERB = '(?!(?:need|indeed|speed|feed|seed|exceed|proceed|succeed|hundred|unprecedented|so-called)\\b)';
const BACK = `said|told|wrote|spoke|met|held|began|gave|made|went|came|took|left|had|was|were|did|saw|sent|fell|rose|got|kept|won|lost|led|found|brought|ran|broke|put it|${NO_VERB}\\p{Ll}{2,}ed`;
const VERBS = new RegExp(
  `(?<![\\p{L}-])(?:(?<open>${OPEN})|(?<ahead>${AHEAD})|(?<back>${BACK})|(?<intent>${INFINITIVE}))(?![\\p{L}-])|(?<ahead2>(?<=\\p{L})['’]ll\\b)`,
  'gu',
);
/** `Aides had spoken of Friday`, `waited for Monday`: not when they did. */
const OBJECT = /\b(?:of|for|about|by|until|till|before|to|through|toward|towards|effective|starting|beginning)\s$/iu;
/** `Announced talks on Friday`, `before a call on Friday`: when the talks are, not when it was said. */
const PENDING =
  /\b(?:(?:announced|confirmed|proposed|arranged|postponed|delayed|agreed|offered|requested)\b.*\b(?:meetings?|talks|summit|visit|hearing|vote|round|session|negotiations|conference|call|deadline)|before\s+(?:\p{L}+\s+){1,4})\s*(?:\p{L}+\s+){0,2}on\s$/u;
/** Words right before a date that settle it. */
const BEHIND =
  /\b(?:after|since|following|follows|followed|past)\s+(?:(?:the|a|their|his|its)\s+)?(?:[\p{L}-]+\s+){0,2}(?:on\s+|of\s+)?$/iu;

const TOLD = new RegExp(
  `(?<![\\p{L}-])(?!(?:scheduled|expected|planned|slated|supposed|delayed|postponed|extended|proposed|needed|put)\\b)(?:${BACK})\\s+(?:(?:back|again|early|late|him|her|them|reporters)\\s+)?(?:in|on)\\s$`,
  'u',
);

/** Whether what stands before a date says of it by itself that it lies back: `projected in `, `spoke on `. */
export const isTold = (before: string): boolean => TOLD.test(before);

/** Whether a date is what is spoken of, not when: no verb then says where it lies. */
export const isObject = (before: string): boolean => OBJECT.test(before) || PENDING.test(before);

type Verb = 'open' | 'ahead' | 'back' | 'intent';

function verbsOf(text: string, behind: boolean): Verb[] {
  return [...text.matchAll(VERBS)].flatMap((match) => {
    // Behind a date a relative clause says something of somebody in passing (`On Monday officials who met in Geneva will …`).
    if (behind && /\b(?:who|which|that)\s$/u.test(text.slice(0, match.index))) return [];
    const [name] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    return name === undefined ? [] : [name.replace(/\d$/, '') as Verb];
  });
}

/** `before` and `after`: the sentence on either side of the date. `owns`: the date owns what follows (`Monday’s talks will …`). */
export function tenseAt(before: string, after: string, owns = false): Tense {
  if (/\bahead of\s+$/iu.test(before)) return 'future';
  const earlier = verbsOf(before, false);
  const last = earlier.at(-1);
  if (BEHIND.test(before)) return last === undefined || last === 'back' ? 'past' : null;
  const later = verbsOf(after, true).filter((verb) => !owns || verb !== 'intent');
  // `He said Friday’s deadline stands` says nothing of where that Friday lies.
  const nearest = owns ? later[0] : (last ?? later[0]);
  if (nearest === 'back') return OBJECT.test(before) || PENDING.test(before) ? null : 'past';
  if (nearest === 'ahead') return 'future';
  // A headline (`China, US to hold talks Monday`) has no other verb; in prose an intention may have been carried out.
  return nearest === 'intent' && earlier.length < 2 && !later.includes('back') ? 'future' : null;
}
