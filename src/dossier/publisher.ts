/** English words in a publisher's name: then it is told (`Xinhua, in MIL-OSI`) or the name of a public body, and not only a name. One tracker is called so. */
const WORDS = /\b(?:and(?! Tracker)|archived|as|by|in|of|republished|the|transcript|United States|White House)\b/;

/** Whether a publisher has to be said in the reader's language. Names of newspapers, agencies and firms stay as they are. */
export const isTold = (publisher: string): boolean => WORDS.test(publisher);
