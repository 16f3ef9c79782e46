/** Writes each story as one file, `data/<story>.json`, from where the background fetches it. */
import type { Plugin } from 'vite';
import { packDossier } from '../../src/dossier/pack.js';
import { readDossiers } from './dossiers.js';

export function packDossiers(): Plugin {
  return {
    name: 'sidelight:pack-dossiers',
    generateBundle() {
      for (const dossier of readDossiers()) {
        this.emitFile({ type: 'asset', fileName: `data/${dossier.story.id}.json`, source: packDossier(dossier) });
      }
    },
  };
}
