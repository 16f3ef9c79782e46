import type { ComponentChildren } from 'preact';
import { trusted } from '../trusted.js';

interface Choice {
  readonly value: string;
  readonly name: ComponentChildren;
}

interface ChoicesProps<C extends Choice> {
  /** What the group is about, for those who do not see it. */
  readonly label: string;
  readonly choices: readonly C[];
  /** Absent: the buttons do something and do not stay pressed. */
  readonly isChosen?: (value: C['value']) => boolean;
  readonly onChoose: (value: C['value']) => void;
}

/** Buttons in a row, of which one or more may be pressed. */
export function Choices<C extends Choice>({ label, choices, isChosen, onChoose }: ChoicesProps<C>) {
  return (
    <fieldset class="choices" aria-label={label}>
      {choices.map(({ value, name }) => (
        <button key={value} type="button" class="choice" aria-pressed={isChosen?.(value)} onClick={trusted(() => onChoose(value))}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
