/**
 * From which shares a text holds the article itself (docs/adr/0004-thresholds.md): of the article's weight, the passages that are present, and of
 * the reporter's own prose, what is found to the letter. The prose keeps collections of the same quotations out.
 */
export const ARTICLE = { present: 0.57, prose: 0.1 } as const;

/** Letters of the reporter's own in a row, about twelve words, from which a text quotes the article. */
export const QUOTATION = 64;
