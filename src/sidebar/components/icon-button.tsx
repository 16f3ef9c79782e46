import { useSidebar } from '../context.js';
import { trusted } from '../trusted.js';
import { Icon, type IconName } from './icon.js';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly class?: string;
  /** A text of the record that is the most of the label; it may be in another language than the interface's. */
  readonly of?: string;
}

/** A button that shows a drawing and speaks its label; the label is the tooltip too, for those who point. */
export function IconButton({ icon, label, onPress, class: style = '', of = '' }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${style}`}
      aria-label={label}
      title={label}
      lang={useSidebar().view.foreign[of]}
      onClick={trusted(onPress)}
    >
      <Icon name={icon} />
    </button>
  );
}
