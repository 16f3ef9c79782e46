import { headlineOn } from '../../core/tariffs/headline.js';
import { opposite } from '../../core/tariffs/layer.js';
import type { Check } from './fact.js';

/** A figure that is a headline rate is what the layers add up to on its day: headlines are derived, never stored beside the layers. */
export const headlinesAreDerived: Check = (dossier) =>
  dossier.figures.flatMap(({ id, value, headline }) => {
    if (headline === undefined) return [];
    const { by, on: day } = headline;
    const { rate, parts } = headlineOn(dossier.layers, { by, on: opposite(by), day });
    if (rate === value) return [];
    const sum = parts.length === 0 ? '0' : parts.map((part) => `${part.layer.id} ${part.rate}`).join(' + ');
    const message = `is ${value}, but the layers of ${by} on ${day} add up to ${rate} (${sum}): mend the figure, its day or the layers`;
    return [{ file: 'figures.json', id, path: 'value', message }];
  });
