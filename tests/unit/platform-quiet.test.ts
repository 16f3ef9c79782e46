import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, isQuiet } from '../../src/platform/quiet.js';

describe('A site as a person writes it', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['https://www.example.org/2025/06/a-report?x=1#top', 'example.org'],
    ['www.example.org', 'example.org'],
    ['localhost:8080', 'localhost'],
    ['http://user@example.org:81/', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['news.example.co.uk.', 'news.example.co.uk'],
  ])('%j is %j', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it.each(['', '   ', 'two words', 'ftp://example.org', 'file:///home', 'javascript://%0aalert(1)', 'https://', '[::1]', '<b>'])(
    '%j is none',
    (typed) => {
      expect(hostOf(typed)).toBeNull();
    },
  );

  it('is never anything but a host or nothing, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => /^[a-z0-9_.-]+$/.test(hostOf(typed) ?? 'none')));
  });
});

describe('A quiet site', () => {
  const sites = ['example.org', 'diary.example'];

  it.each([
    ['https://example.org/report', true],
    ['https://www.example.org/report', true],
    ['http://news.example.org:8080/', true],
    ['https://badexample.org/', false],
    ['https://example.org.evil.example/', false],
    ['https://elsewhere.example/?example.org', false],
    ['file:///example.org', false],
    ['about:blank', false],
    [undefined, false],
  ])('covers %j: %j', (address, quiet) => {
    expect(isQuiet(address, sites)).toBe(quiet);
  });
});
