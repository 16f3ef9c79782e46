import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';

/** Short facts in a line, parted by middle dots; a fact never breaks, and a dot ends a line rather than beginning one. */
export function Dotted({ facts }: { readonly facts: readonly ComponentChildren[] }) {
  const told = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <>
      {told.map((fact, index) => (
        <Fragment key={index}>
          <span class={index < told.length - 1 ? 'fact' : ''}>
            {fact}
            {index < told.length - 1 && ' ·'}
          </span>
          {index < told.length - 1 && ' '}
        </Fragment>
      ))}
    </>
  );
}
