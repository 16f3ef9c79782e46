import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { articleParagraphs, hasCorpus, sayIfLeftOut } from '../support/corpus.js';

/** A report is a `# headline` and paragraphs, parted by empty lines. */
const paragraphsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('# '));

/** A story of others' articles alone has none. */
const withReports = storyDirs().filter((folder) => existsSync(join(folder, 'reports')));

describe.each(withReports)('Stored fingerprints of %s', (folder) => {
  const { articles } = readDossier(folder);
  const reports = readdirSync(join(folder, 'reports')).map((name) => makeFingerprint(paragraphsOf(join(folder, 'reports', name))));

  it.each(articles.filter(({ own }) => own).map(({ id, fingerprint }) => [id, fingerprint]))(
    'are what the code makes of our own reports today: %s',
    (_id, fingerprint) => {
      expect(reports).toContainEqual(fingerprint);
    },
  );
});

sayIfLeftOut('the test that the known article’s fingerprint is current');
describe.runIf(hasCorpus)('The known article', () => {
  it('has the fingerprint that the code makes of its text today', () => {
    const stored = storyDirs().flatMap((folder) => readDossier(folder).articles.map(({ fingerprint }) => fingerprint));
    expect(stored).toContainEqual(makeFingerprint(articleParagraphs().slice(0, 20)));
  });
});
