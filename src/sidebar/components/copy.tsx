import { withSidebar } from '../context.js';
import { IconButton } from './icon-button.js';

/** Copies the fact of a row with its sources, and a link to its place in the text. */
export const Copy = withSidebar(({ id, name }: { readonly id: string; readonly name: string }, { t, onCopy }) => {
  return <IconButton class="copy" icon="copy" label={t('sidebar_copy', name)} of={name} onPress={() => onCopy(id)} />;
});
