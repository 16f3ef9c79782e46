/** What a page says of itself that the text does not: the day it was published. Only ever used for reports that we do not know. */

const META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="parsely-pub-date"]',
];
const DAY = /\b(20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?=$|[T\s])/;
const JSON_LD = /"datePublished"\s*:\s*"([^"]{10,40})"/;

const dayIn = (text: string | null | undefined): string | undefined => DAY.exec(text ?? '')?.[1];

/** ISO day on which the page says it was published, as it prints it; undefined where it does not say. */
export function reportDate(): string | undefined {
  for (const selector of META) {
    const day = dayIn(document.querySelector(selector)?.getAttribute('content'));
    if (day) return day;
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const day = dayIn(JSON_LD.exec(script.textContent ?? '')?.[1]);
    if (day) return day;
  }
  return dayIn(document.querySelector('time[datetime]')?.getAttribute('datetime'));
}
