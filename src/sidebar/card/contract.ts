/** The card's dealing with the world: what the sidebar gets, and one mark's card; callbacks out. It knows neither page nor browser. */
import type { CardView } from '../../view-model/card.js';
import type { MarkEntry } from '../../view-model/mark-list.js';
import type { SidebarProps } from '../contract.js';

export interface CardCallbacks {
  readonly onDismiss: () => void;
  /** The row of that id, in the sidebar: the card's own, or a source's. */
  readonly onMore: (id: string) => void;
  /** The card of another mark of the same row, or of one that covers the same place. */
  readonly onShow: (mark: number, scroll: boolean) => void;
}

export interface CardProps extends CardCallbacks {
  readonly sidebar: SidebarProps;
  readonly card: CardView;
  /** Other marks at the same place: the sentence around a name. */
  readonly others: readonly MarkEntry[];
  /** Said by a live region; null where something else says it. */
  readonly spoken: string | null;
  /** At the lower edge of a narrow window, over its whole width. */
  readonly sheet: boolean;
  /** Greatest height in CSS pixels. */
  readonly maxHeight: number;
}
