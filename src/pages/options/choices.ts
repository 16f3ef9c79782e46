/** Groups of radio buttons: one setting each, named as the setting is. */
import { byId, element } from '../shared/dom.js';
import { said } from '../shared/translate.js';

const radios = (name: string): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name=${name}]`)];

export function showRadio(name: string, value: string): void {
  for (const radio of radios(name)) radio.checked = radio.value === value;
}

/** A box with its words behind it, as all boxes of the page have them. */
export function labelled(box: HTMLInputElement, key: string): HTMLLabelElement {
  const label = element('label', box, said(key));
  label.className = 'choice';
  return label;
}

/** Fills the fieldset of the setting's name with a button for each value. `key`: of the message that each value's own name is added to. */
export function bindRadios<T extends string>(name: string, values: readonly T[], key: string, chosen: (value: T) => void): void {
  const buttons = values.map((value) => {
    const radio = element('input');
    Object.assign(radio, { type: 'radio', name, value });
    radio.addEventListener('change', () => chosen(value));
    return labelled(radio, `${key}_${value}`);
  });
  byId(name, HTMLFieldSetElement).append(...buttons);
}
