/** The verdict in words, and which article it is about. */
import { useEffect, useState } from 'preact/hooks';
import type { AlsoHere, ArticleView, VerdictView } from '../../view-model/view-model.js';
import { type SidebarContext, useSidebar } from '../context.js';
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

/** The element that describes the sidebar to those who come into it. */
export const VERDICT_ID = 'sl-verdict';

function titleOf(verdict: VerdictView, { t, format }: SidebarContext): string {
  const whole = verdict.kind === 'article' && verdict.missing.length === 0 && verdict.coverage >= WHOLE;
  const key = verdict.kind === 'article' && !whole ? 'sidebar_verdict_article_edited' : `sidebar_verdict_${verdict.kind}`;
  return t(key, format.share(verdict.coverage));
}

/** Milliseconds after which the sidebar is in the page: what stands in it before is not said. */
const ARRIVED = 1000;

/** That the sidebar has come, and why, to a reader who does not see it: it comes by itself, and the focus stays in the text. */
export function Arrival({ verdict }: { readonly verdict: VerdictView }) {
  const sidebar = useSidebar();
  const [there, come] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => come(true), ARRIVED);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="sl-spoken" role="status">
      {there && sidebar.t('join_stop', sidebar.t('extName'), titleOf(verdict, sidebar))}
    </p>
  );
}

export function Verdict({ verdict, article, others = [] }: VerdictProps) {
  const sidebar = useSidebar();
  const { t } = sidebar;
  return (
    <div class="verdict">
      <h2 id={VERDICT_ID}>{titleOf(verdict, sidebar)}</h2>
      {article && <Byline article={article} />}
      {verdict.cut && <p class="aside">{t('sidebar_cut')}</p>}
      {others.length > 0 && <Also others={others} />}
    </div>
  );
}

/** Below this share of the fingerprint something was changed or left out, and "whole" would claim too much. */
const WHOLE = 0.9;
