import { trusted } from '../trusted.js';
import { Icon, type IconName } from './icon.js';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly class?: string;
}

/** A button that shows a drawing and speaks its label; the label is the tooltip too, for those who point. */
export function IconButton({ icon, label, onPress, class: style = '' }: IconButtonProps) {
  return (
    <button type="button" class={`icon-button ${style}`} aria-label={label} title={label} onClick={trusted(onPress)}>
      <Icon name={icon} />
    </button>
  );
}
