import type { EventView } from '../../view-model/view-model.js';
import { withSidebar } from '../context.js';
import { Refs } from './refs.js';
import { Said } from './said.js';

/** What each side said of the same event, side by side: neither is the caption of the other. */
export const Accounts = withSidebar(({ accounts }: { readonly accounts: EventView['accounts'] }, { t }) => {
  if (accounts.length === 0) return null;
  return (
    <dl class="accounts" aria-label={t('sidebar_accounts')}>
      {accounts.map(({ by, gist, sources }) => (
        <div key={by}>
          <Said as="dt" text={by} />
          <Said as="dd" text={gist}>
            <Refs sources={sources} />
          </Said>
        </div>
      ))}
    </dl>
  );
});
