/** Which kinds of things are marked in the text. */
import { MENTION_KINDS, type MentionKind } from '../../core/mentions/mention.js';
import type { Settings } from '../../platform/settings.js';
import { byId, element } from '../shared/dom.js';
import { labelled } from './choices.js';
import type { Save } from './save.js';

const boxes = new Map<MentionKind, HTMLInputElement>();

function kindBox(kind: MentionKind): HTMLLabelElement {
  const box = element('input');
  box.type = 'checkbox';
  boxes.set(kind, box);
  return labelled(box, `sidebar_kind_${kind}`);
}

const checkedKinds = (): Settings['kinds'] =>
  Object.fromEntries(MENTION_KINDS.map((kind) => [kind, boxes.get(kind)?.checked ?? true])) as Record<MentionKind, boolean>;

export function bindMarks(save: Save): void {
  const group = byId('kinds', HTMLElement);
  group.append(...MENTION_KINDS.map(kindBox));
  group.addEventListener('change', () => void save({ kinds: checkedKinds() }));
  const all = byId('marks-on', HTMLInputElement);
  all.addEventListener('change', () => void save({ marksOn: all.checked }));
  for (const [id, field] of AIDS) {
    const box = byId(id, HTMLInputElement);
    box.addEventListener('change', () => void save({ [field]: box.checked }));
  }
}

/** What comes with the marks, by the id of its box. */
const AIDS = [
  ['hover-cards', 'hoverCards'],
  ['margin-map', 'marginMap'],
] as const;

/** With all marks off the kinds keep their places but cannot be chosen. */
export function showMarks(settings: Settings): void {
  const { marksOn, kinds } = settings;
  for (const [id, field] of AIDS) byId(id, HTMLInputElement).checked = settings[field];
  byId('marks-on', HTMLInputElement).checked = marksOn;
  for (const [kind, box] of boxes) {
    box.checked = kinds[kind];
    box.disabled = !marksOn;
  }
}
