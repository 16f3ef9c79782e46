import { announcedHeadlines, headlineOn } from '../../core/tariffs/headline.js';
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

/** A figure that names a step is that step's rate, or the sum that its announcement would have made; and is not told to be a headline rate too. */
export const figuresFitTheirSteps: Check = ({ figures, layers }) =>
  figures.flatMap(({ id, value, by, headline, step }) => {
    if (step === undefined) return [];
    const layer = layers.find(({ steps }) => steps.some((one) => one.id === step));
    const problem = (path: string, message: string) => [{ file: 'figures.json', id, path, message }];
    if (layer === undefined)
      return problem('step', `names "${step}", but there is no step of that id: add it to layers.json or mend the id`);
    if (headline !== undefined) return problem('step', 'stands beside a headline, which is a sum of steps: take one of the two out');
    if (by !== undefined && by !== layer.by) return problem('by', `is ${by}, but the step is one of ${layer.by}: mend one of them`);
    const sums = announcedHeadlines(layers, layer).flatMap((sum) => (sum.step.id === step ? [sum.rate] : []));
    const rates = [...layer.steps.flatMap((one) => (one.id === step ? [one.rate] : [])), ...sums];
    return rates.includes(value)
      ? []
      : problem('value', `is ${value}, but the step "${step}" has ${[...new Set(rates)].join(' or ')}: mend one of them`);
  });
