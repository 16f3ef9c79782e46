import type { FigureView } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { Said } from './said.js';

/** A figure as a heading: the number first, since that is what the text has, then what it stands for. */
export function FigureName({ figure }: { readonly figure: FigureView }) {
  const { format } = useSidebar();
  return (
    <h4>
      <span class="quantity">{format.quantity(figure.value, figure.unit)}</span> <Said class="meaning" text={figure.label} />
    </h4>
  );
}
