/** An article of our own to recognise: eight paragraphs, some of them quotation. */
export const LIGHTHOUSE = [
  'KELDWICK — The harbour board of Keldwick voted late on Tuesday to keep its old lighthouse burning through the winter, although no ship has asked it for directions since the autumn of 1998.',
  'The vote followed an evening of unusual heat. Fishermen, two school classes and a retired piano tuner filled the chamber, and the clerk had to send out for more chairs before the minutes of the last meeting could be read.',
  '“A light that nobody needs is the only one I trust,” said Marta Quill, who has kept the lamp for thirty-one years and who was not, she added, asking for a raise.',
  'Opponents on the board called the plan a costly piece of theatre. The lamp swallows about 900 litres of oil in a season, and the stairs have been closed to visitors since a tread gave way in March.',
  'A study paid for by the county found that repairs would take four months and cost roughly as much as a new ambulance, a comparison that the board’s treasurer repeated six times in the course of the debate.',
  'Mr. Jessop, the treasurer, stressed that he had nothing against lighthouses. “I was proposed to under that one,” he told the room. “It does not follow that I should be taxed for it.”',
  'The motion passed by seven votes to four after the youngest member, a veterinary nurse, moved that the oil be paid for from the sale of lighthouse postcards, of which the town hall holds some forty thousand.',
  'Work is to begin before the first frost. Until then the lamp will be lit by hand at dusk, as it was on Tuesday, when the meeting broke up and the crowd walked down to the quay to see whether the board had meant it.',
];

/** Prose of another paper, on another matter. */
export const LIBRARY = [
  'The mobile library will stop at Orchard Lane again from next month, the county said on Friday, two years after the route was cut to save fuel and a good deal of patience.',
  'Readers on the estate had gathered some six hundred signatures. They had also, the librarian noted, gone on returning books by leaving them on the bonnet of her own car.',
  'The van will carry large-print novels, a shelf of seed catalogues and, for the first time, a set of tools that can be borrowed for a week.',
  'Councillors approved the money without a debate. One of them asked whether the horn, which plays the opening of a waltz, could be mended before the spring.',
];

export const asPage = (blocks: readonly string[]): string => blocks.join('\u2029');
