/** The kinds of value that the dataset's fields hold, each with the message that says how to write it. See `schema.ts`. */
import * as v from 'valibot';

/** A text of ours; spaces around it are not part of it. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty: write it or leave the field out'),
    v.maxLength(max, `is longer than ${max} characters: shorten it`),
  );

/** A word to be searched for in a text. Spaces around it count: `US ` is not to be found in `USB`. */
export const searchWord = v.pipe(
  v.string(),
  v.minLength(1, 'is empty: take it out'),
  v.maxLength(40, 'is longer than 40 characters: shorten it'),
);

export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a kebab-case id: use lower-case letters, digits and single hyphens'),
);

/**
 * A date in the reduced-precision forms of ISO 8601-1:2019 (EDTF level 0): the length says the precision.
 * `2025`, `2025-06`, `2025-06-05`.
 */
export const DateString = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'is not a date: write YYYY, YYYY-MM or YYYY-MM-DD'),
);
export const DayString = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'is not a day: write YYYY-MM-DD'));
/** A date or a closed interval of days, `2025-05-10/2025-05-11`. */
export const WhenString = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}-\d{2}-\d{2})?$/,
    'is neither a date nor an interval: write YYYY-MM-DD or YYYY-MM-DD/YYYY-MM-DD',
  ),
);
/** A minute with its offset from UTC, where a minute matters: `2025-05-14T00:01-04:00`. */
export const MinuteString = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/, 'is not a minute with a zone: write 2025-05-14T00:01-04:00'),
);
/** Controls, spaces, marks that turn the direction of writing, and a name before the host could make an address read as another: the sidebar shows none. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Z}]|^https:\/\/[^/?#]*@/u;

export const HttpsUrl = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s/]+\.[^\s/]+/, 'is not an https address'),
  v.url('is not an https address'),
  v.check(
    (address) => !DECEPTIVE.test(address),
    'could be read as another address: leave out spaces, invisible signs and names before the host',
  ),
);
export const SourceIds = v.pipe(v.array(Id), v.minLength(1, 'has no source: name at least one id from sources.json'));

/** Names by interface language (BCP 47). English is required, the others may be added. */
export const LocalizedName = v.strictObject({
  en: text(120),
  de: v.optional(text(120)),
  es: v.optional(text(120)),
  fr: v.optional(text(120)),
  'zh-Hans': v.optional(text(120)),
});
