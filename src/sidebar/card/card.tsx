/** @jsxImportSource ./lent */
/** A card beside a mark: a dialog that does not stop anything else (APG), closed by Escape, and never the only home of what it says. */
import type { CardView } from '../../view-model/card.js';
import type { Translate } from '../contract.js';
import type { Formats } from '../format.js';
import { PAGE } from '../languages.js';
import { messageKey } from '../messages.js';
import { trusted } from '../trusted.js';
import { meaningOf } from '../walk/announce.js';
import type { CardProps } from './contract.js';
import { formats, GoTo, IconButton, IDLE, Refs, Said, Sidebar, useSidebar } from './lent/index.js';
import { Subject } from './subject.js';
import { KIND_ID, TITLE_ID } from './title.js';

/** What the record holds against the very words of this mark. */
function Notes({ card }: Pick<CardProps, 'card'>) {
  const { t } = useSidebar();
  return (
    <>
      {card.notes.map((note) => (
        <p class="prose note" key={note.id}>
          <strong class="finding">{t(messageKey('sidebar_finding', note.finding))}</strong> <Said text={note.gist} />
          <Refs sources={note.sources} />
        </p>
      ))}
    </>
  );
}

/** A name stands in a sentence that is a mark of its own, under the same pointer. */
function Others({ others, onShow }: Pick<CardProps, 'others' | 'onShow'>) {
  const { t, format } = useSidebar();
  if (others.length === 0) return null;
  return (
    <div class="others">
      <p class="muted">{t('card_also')}</p>
      <ul>
        {others.map((other) => (
          <li key={other.mark}>
            <button type="button" class="other" onClick={trusted(() => onShow(other.mark, false))}>
              <span class={`mark ${other.kind}`}>{t(`card_kind_${other.kind}`)}</span>{' '}
              <span lang={other.value === undefined ? PAGE : other.lang}>{meaningOf(other, t, format)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What all the marks of the card's row are of, as the row in the sidebar is called. */
function nameOf({ subject, kind }: CardView, t: Translate, format: Formats): string {
  switch (subject.type) {
    case 'entity':
      return subject.entity.name;
    case 'figure':
      return subject.figure.label;
    case 'date':
      return format.date(subject.date.date);
    case 'statement':
      return subject.statement.gist;
    case 'event':
      return subject.event.title;
    default:
      return t(`card_kind_${kind}`);
  }
}

function Foot({ card, onMore }: Pick<CardProps, 'card' | 'onMore'>) {
  const { t, format } = useSidebar();
  const isKnown = card.subject.type !== 'unknown';
  if (!isKnown && card.marks.length < 2) return null;
  return (
    <div class="foot">
      {isKnown && (
        <button type="button" class="go-to" onClick={trusted(() => onMore(card.id))}>
          {t('card_more')}
        </button>
      )}
      {card.marks.length > 1 && <GoTo marks={card.marks} name={nameOf(card, t, format)} short />}
    </div>
  );
}

function Head({ card, onDismiss }: Pick<CardProps, 'card' | 'onDismiss'>) {
  const { t } = useSidebar();
  return (
    <div class="card-head">
      <p>
        <span class={`mark ${card.kind}`} id={KIND_ID}>
          {t(`card_kind_${card.kind}`)}
        </span>
      </p>
      <IconButton icon="close" label={t('card_close')} onPress={onDismiss} />
    </div>
  );
}

export function Card(props: CardProps) {
  const { sidebar, card, sheet, maxHeight, spoken, onMore, onShow } = props;
  const state = { ...sidebar.state, currentMark: card.mark };
  const source = (index: number) => {
    const id = sidebar.view.sources[index]?.id;
    if (id) onMore(id);
  };
  const context = {
    ...sidebar,
    ...IDLE,
    state,
    format: formats(sidebar.locale),
    onSource: source,
    onGoTo: (mark: number) => onShow(mark, true),
  };
  return (
    <Sidebar.Provider value={context}>
      <div
        class={`sl card ${sheet ? 'sheet' : 'beside'}`}
        role="dialog"
        aria-labelledby={`${KIND_ID} ${TITLE_ID}`}
        tabIndex={-1}
        lang={sidebar.locale}
        dir="ltr"
        style={{ '--sl-scale': String(state.textScale ?? 1), 'max-height': `${maxHeight}px` }}
      >
        <Head {...props} />
        <div class="card-body" key={card.mark}>
          <Subject card={card} />
          <Notes card={card} />
          <Others {...props} />
        </div>
        <Foot {...props} />
      </div>
      <p class="sl-spoken" role="status">
        {spoken}
      </p>
    </Sidebar.Provider>
  );
}
