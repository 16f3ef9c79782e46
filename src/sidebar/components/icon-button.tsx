import { withSidebar } from '../context.js';
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

/** A button that shows a drawing and speaks its label. The label is the tooltip too, for those who point: of what is in it, or it would be spoken twice. */
export const IconButton = withSidebar(({ icon, label, onPress, class: style = '', of = '' }: IconButtonProps, { view }) => {
  return (
    <button type="button" class={`icon-button ${style}`} aria-label={label} lang={view.foreign[of]} onClick={trusted(onPress)}>
      <span title={label} aria-hidden="true">
        <Icon name={icon} />
      </span>
    </button>
  );
});
