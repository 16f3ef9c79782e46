/**
 * Days as an iCalendar file (RFC 5545). All-day events only: the record knows days, not hours. The same events give the same bytes, so a
 * calendar that reads the file twice has each event once.
 */
export interface CalendarEvent {
  /** Unique in the world and lasting: a calendar knows the event by it. */
  readonly uid: string;
  /** ISO days; `end` is the first day after the event. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly url?: string | undefined;
  readonly location?: string | undefined;
}

export interface Calendar {
  readonly name: string;
  /** The ISO day on which what the events say was last checked: DTSTAMP, and no clock. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

/** Octets of a content line, its break left out (RFC 5545, 3.1). */
const MOST = 75;

/** Commas, semicolons, backslashes and line breaks are taken literally only behind a backslash (3.3.11); other controls may not occur. */
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Bytes in UTF-8 of one code point. */
function octets(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A content line cut into lines of at most 75 octets, between code points; each further one begins with a space. */
export function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const size = octets(letter);
    if (length + size > MOST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += size;
  }
  return folded;
}

const basic = (day: string) => day.replaceAll('-', '');

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(event.start)}`,
    `DTEND;VALUE=DATE:${basic(event.end)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    // A URI is no text: nothing in it is escaped.
    ...(event.url ? [`URL:${event.url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

export function ics({ name, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sidelight//Record//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
