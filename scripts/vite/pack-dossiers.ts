/** Writes each story as one file, `data/<story>.json`, from where the background fetches it; and the index of a large library. */
import type { Plugin } from 'vite';
import { packDossier } from '../../src/dossier/pack.js';
import { readDossiers } from './dossiers.js';
import { librarySpotIndex } from './library.js';

export function packDossiers(): Plugin {
  return {
    name: 'sidelight:pack-dossiers',
    generateBundle() {
      for (const dossier of readDossiers()) {
        this.emitFile({ type: 'asset', fileName: `data/${dossier.story.id}.json`, source: packDossier(dossier) });
      }
      const { packed } = librarySpotIndex();
      if (packed !== null) this.emitFile({ type: 'asset', fileName: 'data/library.bin', source: packed });
    },
  };
}
