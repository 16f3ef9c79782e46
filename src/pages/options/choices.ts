/** Groups of radio buttons: one setting each, named as the setting is. */

const radios = (name: string): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name=${name}]`)];

export function showRadio(name: string, value: string): void {
  for (const radio of radios(name)) radio.checked = radio.value === value;
}

/** The values are given here as well as in the HTML, so that the compiler knows what may be chosen. */
export function bindRadios<T extends string>(name: string, values: readonly T[], chosen: (value: T) => void): void {
  for (const radio of radios(name)) {
    radio.addEventListener('change', () => {
      const value = values.find((known) => known === radio.value);
      if (value) chosen(value);
    });
  }
}
