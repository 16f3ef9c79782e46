/**
 * Writes each story as one file, `data/<story>.json`, and its texts in each other language as one beside it, `data/<story>.<tag>.json`, from where
 * the background fetches them; and the index of a large library.
 */
import type { Plugin } from 'vite';
import { packDossier, packTexts } from '../../src/dossier/pack.js';
import { readDossiers } from './dossiers.js';
import { librarySpotIndex } from './library.js';

export function packDossiers(): Plugin {
  return {
    name: 'sidelight:pack-dossiers',
    generateBundle() {
      for (const dossier of readDossiers()) {
        const { id } = dossier.story;
        this.emitFile({ type: 'asset', fileName: `data/${id}.json`, source: packDossier(dossier) });
        for (const translation of dossier.translations ?? []) {
          this.emitFile({ type: 'asset', fileName: `data/${id}.${translation.language}.json`, source: packTexts(translation) });
        }
      }
      const { packed } = librarySpotIndex();
      if (packed !== null) this.emitFile({ type: 'asset', fileName: 'data/library.bin', source: packed });
    },
  };
}
