import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/cli/html-page.js';
import { paragraphsOf } from '../../src/cli/paragraphs.js';

const shown = (html: string) => readHtml(html).text.replaceAll('\u2029', '|').replaceAll('\u2028', '/');

describe('The terminal reads of a page what its reader would', () => {
  test.each([
    ['blocks are parted', '<p>One</p><p>Two</p>', 'One|Two'],
    ['inline elements are not', '<p>Pre<b>sid</b><i>ent</i></p>', 'President'],
    ['line breaks part lines', '<p>One<br>Two</p>', 'One/Two'],
    ['white space between blocks is nothing', '<div>\n  <p>One</p>\n  <p>Two</p>\n</div>', 'One|Two'],
    ['entities are letters', '<p>Fish &amp; chips &#8212; &ldquo;x&rdquo;</p>', 'Fish & chips — “x”'],
    ['scripts, styles and hidden parts are silent', '<p>One<script>two</script><style>p{}</style></p><p hidden>Three</p>', 'One'],
    ['comments are silent', '<p>O<!-- x -->ne</p>', 'One'],
    ['templates are silent', '<template><p>No</p></template><p>Yes</p>', 'Yes'],
    ['the title is silent', '<title>No</title><p>Yes</p>', 'Yes'],
    ['broken markup is mended', '<p>One<p>Two<td>Three', 'One|TwoThree'],
  ])('%s', (_, html, text) => expect(shown(html)).toBe(text));

  test('however deep it nests', () => {
    const depth = 20_000;
    expect(shown(`${'<span>'.repeat(depth)}Deep${'</span>'.repeat(depth)}`)).toBe('Deep');
  });
});

describe('The day of a page is', () => {
  const linked = '<script type="application/ld+json">{"datePublished": "2025-06-05T12:00:00Z"}</script>';
  const meta = '<meta property="article:published_time" content="2025-06-04T09:00:00-04:00">';
  const time = '<time datetime="2025-06-03">Tuesday</time>';
  test.each([
    ['that of its linked data', `<head>${meta}${linked}</head><p>${time}</p>`, '2025-06-05'],
    ['else of its meta element', `<head>${meta}</head><p>${time}</p>`, '2025-06-04'],
    ['else of its first time element', `<p>${time}<time datetime="2024-01-01">x</time></p>`, '2025-06-03'],
    ['linked data in the body count too', `<body><p>x</p>${linked}</body>`, '2025-06-05'],
    ['unknown where it says nothing', '<p>On Monday</p>', null],
    ['unknown where it says no day', '<time datetime="12:30">now</time>', null],
  ])('%s', (_, html, day) => expect(readHtml(html).published).toBe(day));
});

describe('A plain text has as paragraphs', () => {
  test.each([
    ['its lines', 'One\nTwo\n', ['One', 'Two']],
    ['what blank lines part, where there are any', 'One\ntwo\n\n \nThree', ['One\ntwo', 'Three']],
    ['the same with the line ends of Windows', '\ufeffOne\r\ntwo\r\n\r\nThree', ['One\ntwo', 'Three']],
    ['nothing where there is nothing', ' \n\n', []],
  ])('%s', (_, text, paragraphs) => expect(paragraphsOf(text)).toEqual(paragraphs));
});
