/** The verdict in words, and which article it is about. */
import type { AlsoHere, ArticleView, VerdictView } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { trusted } from '../trusted.js';
import { DateText } from './date-text.js';
import { Dotted } from './dotted.js';
import { Said } from './said.js';

function Byline({ article }: { readonly article: ArticleView }) {
  const { format } = useSidebar();
  const { label, publisher } = article;
  return (
    <p class="byline">
      <Said class="label" text={label} />
      <Dotted
        facts={[label.includes(publisher) ? '' : publisher, format.list(article.authors), <DateText key="date" date={article.published} />]}
      />
    </p>
  );
}

function Also({ others }: { readonly others: readonly AlsoHere[] }) {
  const { t, onTurnTo } = useSidebar();
  return (
    <p class="also">
      {t('sidebar_also_here')}{' '}
      {others.map(({ id, label }) => (
        <button type="button" class="go-to" key={id} onClick={trusted(() => onTurnTo(id))}>
          <Said text={label} />
        </button>
      ))}
    </p>
  );
}

interface VerdictProps {
  readonly verdict: VerdictView;
  readonly article: ArticleView | null;
  readonly others?: readonly AlsoHere[] | undefined;
}

export function Verdict({ verdict, article, others = [] }: VerdictProps) {
  const { t, format } = useSidebar();
  const whole = verdict.kind === 'article' && verdict.missing.length === 0 && verdict.coverage >= WHOLE;
  const key = verdict.kind === 'article' && !whole ? 'sidebar_verdict_article_edited' : `sidebar_verdict_${verdict.kind}`;
  return (
    <div class="verdict">
      <h2>{t(key, format.share(verdict.coverage))}</h2>
      {article && <Byline article={article} />}
      {verdict.cut && <p class="aside">{t('sidebar_cut')}</p>}
      {others.length > 0 && <Also others={others} />}
    </div>
  );
}

/** Below this share of the fingerprint something was changed or left out, and "whole" would claim too much. */
const WHOLE = 0.9;
