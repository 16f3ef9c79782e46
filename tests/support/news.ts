/** News-like prose by the yard, from a seed: the words and turns of reports on trade and diplomacy, in no order that anybody has written. */
import type { Random } from './random.js';

const list = (words: string) => words.split('|');

const WHO = list(
  'Donald Trump|Xi Jinping|Scott Bessent|He Lifeng|Howard Lutnick|Jamieson Greer|Wang Yi|Li Chenggang|the president|a spokesman|officials in Beijing|the White House|the Commerce Ministry|importers|two diplomats|an analyst at a bank|the Treasury secretary|shipping agents|the court|farmers in Iowa|makers of magnets|a person who was in the room',
);
const DID = list(
  'said|told reporters|announced|denied|repeated|hinted|warned|wrote in a post|promised|confirmed|argued|learned|ruled|agreed|refused to say|hoped|doubted',
);
const WHEN = list(
  'on Monday|on Thursday|late on Tuesday|this week|in May|in November|on June 5|before the talks|after the call|at the summit|within 90 days|by the end of the year|on April 9, 2025|overnight|in the spring|for the second time',
);
const WHAT = list(
  'the tariffs|a duty of 30 percent|rare earth magnets|the truce|export controls|the 90-day pause|soybeans|port fees|chip licences|the fentanyl duty|a framework|student visas|the talks in London|the talks in Geneva|steel and aluminum|the strategic rivalry|fees on ships|the trade deficit|the minerals|a phone call',
);
const WOULD = list(
  'would be raised|would stay in force|could be lifted|had been agreed|were never on the table|must be paid|would take effect|had expired|might be suspended|would be reviewed|had doubled|would come down|could wait|were a matter of law|had hurt nobody|would be answered in kind',
);
const WHERE = list(
  'in Washington|in Beijing|in Geneva|in London|in Stockholm|in Busan|at the border|in Rotterdam|in Kuala Lumpur|in the Oval Office|across the Pacific|in the ports of California',
);
const WHY = list(
  'to protect jobs|to calm the markets|because the law asks for it|as both sides had promised|although nobody had asked|to punish the other side|while the talks went on|so that trade could breathe|without giving a reason|as a sign of good will|for reasons of security',
);
const NUMBER = list('10|20|25|30|34|54|104|125|145|245');

const ORDERS: readonly ((r: Random) => string)[] = [
  (r) => `${r.of(WHO)} ${r.of(DID)} ${r.of(WHEN)} that ${r.of(WHAT)} ${r.of(WOULD)} ${r.of(WHY)}.`,
  (r) => `${r.of(WHEN)}, ${r.of(WHAT)} ${r.of(WOULD)} ${r.of(WHERE)}, ${r.of(WHO)} ${r.of(DID)}.`,
  (r) => `“${r.of(WHAT)} ${r.of(WOULD)} ${r.of(WHY)},” ${r.of(WHO)} ${r.of(DID)} ${r.of(WHEN)}.`,
  (r) => `${r.of(WHAT)} and ${r.of(WHAT)} ${r.of(WOULD)}; ${r.of(WHO)} ${r.of(DID)} as much ${r.of(WHERE)}.`,
  (r) =>
    `Where it had been ${r.of(NUMBER)} percent, ${r.of(WHAT)} stood at ${r.of(NUMBER)} percent ${r.of(WHEN)}, ${r.of(WHO)} ${r.of(DID)}.`,
  (r) => `${r.of(WHO)} and ${r.of(WHO)} met ${r.of(WHERE)} ${r.of(WHEN)} ${r.of(WHY)}.`,
  (r) => `Asked about ${r.of(WHAT)}, ${r.of(WHO)} ${r.of(DID)} that ${r.of(WHAT)} ${r.of(WOULD)} ${r.of(WHEN)}.`,
];

const sentence = (r: Random): string => {
  const text = r.of(ORDERS)(r);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** A report of 4 to 24 paragraphs of one to four sentences. */
export const newsReport = (r: Random): string[] => many(4 + r.below(21), () => many(1 + r.below(4), () => sentence(r)).join(' '));

const BOXES = list(
  'Advertisement|Read more: What the truce means for toys|Related Stories|Sign up for our newsletter|Subscribe to continue|Most read|Share this article|Photo: a harbour at dusk (Agency)|Listen to this story, 4 minutes',
);

/** What pages put between the paragraphs of an article: labels, teasers, now and then a whole paragraph of another report. */
export function withBoxes(paragraphs: readonly string[], r: Random): string[] {
  const box = () => (r.chance(0.2) ? sentence(r) : r.of(BOXES));
  return paragraphs.flatMap((paragraph) => (r.chance(0.4) ? [paragraph, ...many(1 + r.below(2), box)] : [paragraph]));
}

const OTHER_WORDS = list(`however|also|the|a|its|late|new|on|which|again|${[...WHEN, ...WHAT].join('|')}`);

/** One word in `share` dropped, replaced, added or misspelt. */
export function edited(paragraph: string, share: number, r: Random): string {
  const words = paragraph.split(' ').flatMap((word) => {
    if (!r.chance(share)) return [word];
    const typo = word.length > 2 ? word.slice(0, -1) : `${word}e`;
    return r.of([[], [r.of(OTHER_WORDS)], [word, r.of(OTHER_WORDS)], [typo]]);
  });
  return words.join(' ');
}
