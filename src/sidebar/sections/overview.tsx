/** What this text is and what matters in it, for a reader with half a minute; then what the record says to it, and how sure we are. */
import type { FootnoteView, VerdictView } from '../../view-model/view-model.js';
import { Bar } from '../components/bar.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { DepthDial } from '../components/depth.js';
import { GoTo } from '../components/go-to.js';
import { Later } from '../components/later.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { TakeAlong } from '../components/take-along.js';
import { useSidebar } from '../context.js';
import { counted, messageKey } from '../messages.js';
import { OneStop } from '../one-stop.js';
import { Changes } from './changes.js';
import { Everything } from './everything.js';
import { Glance } from './glance.js';

function Evidence({ verdict }: { readonly verdict: VerdictView }) {
  const { t, format } = useSidebar();
  return (
    <section class="part">
      <h3>{t('sidebar_evidence')}</h3>
      <Bar share={verdict.coverage} text={t('sidebar_coverage', format.share(verdict.coverage))} />
      <Bar share={verdict.purity} text={t('sidebar_purity', format.share(verdict.purity))} />
      <p class="aside">{t('sidebar_passages', format.number(verdict.passagesFound), format.number(verdict.passagesKnown))}</p>
    </section>
  );
}

function Missing({ missing }: { readonly missing: VerdictView['missing'] }) {
  const { t, format } = useSidebar();
  if (missing.length === 0) return null;
  return (
    <section class="part">
      <h3>{counted(t, format, 'sidebar_missing', missing.length)}</h3>
      <ol class="gists">
        {missing.map(({ passage, gist }) => (
          <li key={passage}>
            <span class="ordinal">{format.number(passage + 1)}</span> <Said text={gist} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Footnote({ note }: { readonly note: FootnoteView }) {
  const { t } = useSidebar();
  const finding = t(messageKey('sidebar_finding', note.finding));
  return (
    <Row id={note.id}>
      <p class="prose">
        <strong class="finding">{finding}</strong> <Said text={note.gist} />
        <Refs sources={note.sources} />
      </p>
      <OneStop class="row-foot" label={finding}>
        <GoTo marks={note.marks} name={note.gist} />
        <Copy id={note.id} name={note.gist} />
      </OneStop>
    </Row>
  );
}

function Footnotes({ notes }: { readonly notes: readonly FootnoteView[] }) {
  const { t } = useSidebar();
  if (notes.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('sidebar_footnotes')}</h3>
      <ul class="rows">
        {notes.map((note) => (
          <Footnote key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}

/** What is said below the key facts to a reader with more than half a minute. */
function More() {
  const { view, state } = useSidebar();
  const { article, verdict, footnotes } = view;
  // What another text quotes is told of; that it lacks the rest goes without saying.
  const quotes = verdict.kind === 'excerpt';
  return (
    <>
      {article && !quotes && <Missing missing={verdict.missing} />}
      {article && verdict.changes && <Changes changes={verdict.changes} />}
      <Footnotes notes={quotes ? footnotes.filter(({ marks }) => marks.length > 0) : footnotes} />
      {article && <Evidence verdict={verdict} />}
      {state.depth === 'everything' && <Everything />}
    </>
  );
}

export function Overview() {
  const { view, state, t } = useSidebar();
  const { article, story } = view;
  const { summary } = article ?? story;
  const brief = state.depth === 'line';
  return (
    <>
      <section class="part lead">
        <div class="headed">
          <Said as="h3" text={article ? t('sidebar_summary') : story.title} />
          <DepthDial />
        </div>
        {!article && <p class="aside">{t('sidebar_story_only')}</p>}
        {!brief && <Said as="p" class="prose" text={summary} />}
        <Glance {...(brief && { most: LINES })} />
        {/* "Now", "latest" and "due" are as of this day. */}
        <p class="aside">
          {t('sidebar_checkedUpTo')} <DateText date={story.checkedUpTo} />
        </p>
      </section>
      <Later>
        {!brief && <More />}
        <TakeAlong />
        {Object.keys(view.foreign).length > 0 && <p class="aside">{t('sidebar_partly_english')}</p>}
      </Later>
    </>
  );
}

/** The day, the rates, the claim, and what came last. */
const LINES = 4;
