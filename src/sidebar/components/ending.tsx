import type { SourceRefs } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { messageKey } from '../messages.js';
import { Refs } from './refs.js';
import { Remark } from './remark.js';
import { Said } from './said.js';

interface EndingProps {
  readonly state: string;
  readonly gist: string;
  readonly date?: string | undefined;
  readonly sources: SourceRefs;
}

/** What became of a statement or a question. */
export function Ending({ state, gist, date, sources }: EndingProps) {
  const { t } = useSidebar();
  return (
    <p class={`prose ending ${state}`}>
      <strong class="finding">{t(messageKey('sidebar_state', state))}</strong> <Said text={gist} />
      {date && <Remark date={date} />}
      <Refs sources={sources} />
    </p>
  );
}
