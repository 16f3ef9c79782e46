/** The name in its own language, behind the one in the reader's. The space before it is for those who hear both as one name. */
import { languageOf } from '../languages.js';

export function OriginalName({ name }: { readonly name: string | undefined }) {
  if (!name) return null;
  return (
    <>
      {' '}
      <span class="original" lang={languageOf(name)}>
        {name}
      </span>
    </>
  );
}
