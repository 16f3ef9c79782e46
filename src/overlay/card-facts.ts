/** What a card says of its mark and where it may lie, by the session's state at the moment. */
import type { Mention } from '../core/mentions/mention.js';
import type { CardProps } from '../sidebar/card/contract.js';
import type { Box } from '../sidebar/card/place.js';
import { isSheet } from '../sidebar/geometry.js';
import { placeOfMark, walkOf } from '../sidebar/walk/announce.js';
import { type CardView, cardOf } from '../view-model/card.js';
import type { MarkEntry } from '../view-model/mark-list.js';
import type { CardsInText } from './cards.js';
import type { CardOwner } from './cards-key.js';
import { aboutOf } from './several.js';

/** CSS pixels beside the sidebar that a card needs. */
const LEAST = 300;

/** The window is narrow: the card is a sheet over its whole width. */
export const isSheetIn = ({ viewport }: CardOwner): boolean => isSheet(viewport());

/** The window without the sidebar; the whole of it where the rest would be too narrow to put a card in. */
export function areaOf({ session, viewport }: CardOwner): Box {
  const { width, height } = viewport();
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const { side, width: taken } = session.state();
  if (!session.isExpanded() || isSheet({ width, height }) || width - taken < LEAST) return whole;
  return side === 'left' ? { ...whole, left: taken } : { ...whole, right: width - taken };
}

/** What has the focus now, in the sidebar or in the page. */
export const focusedIn = ({ session }: CardOwner): HTMLElement | null =>
  session.focusedInPanel() ?? (document.activeElement instanceof HTMLElement ? document.activeElement : null);

/** What to draw; null where there is nothing to say of a mark. */
export function propsOf(owner: CardOwner, mark: number, cards: CardsInText): Omit<CardProps, 'sheet' | 'maxHeight' | 'onDismiss'> | null {
  const { session, t } = owner;
  const about = aboutOf(mark, session.reading(), session.model);
  const card = about && cardOf(about.view, about.mentions, about.mark);
  if (!card) return null;
  // What is asked of a card whose article is not in front puts that article there.
  const own = (its: number) => session.turnToMark(mark - about.mark + its);
  return {
    sidebar: { ...session.callbacks, view: about.view, state: session.state(), t, locale: owner.locale() },
    card,
    others: around(owner, mark),
    spoken: cards.isPinned && !session.isExpanded() && !session.isBeside() ? said(owner, mark, card) : null,
    onMore: (id) => {
      const its = own(about.mark);
      cards.close();
      session.showRow(id, its);
    },
    onShow: (its, scroll) => (scroll ? owner.visit(own(its)) : cards.show(own(its), { pinned: true })),
  };
}

/** What the card says first of what it is about; of a statement the place says that already. */
function firstOf({ subject }: CardView): string {
  switch (subject.type) {
    case 'entity':
      return subject.entity.role ?? subject.entity.description;
    case 'figure':
      return subject.figure.gist;
    case 'date':
      return subject.events.find(({ when }) => when === 'in-article')?.title ?? subject.events[0]?.title ?? '';
    case 'event':
      return subject.event.summary ?? '';
    default:
      return '';
  }
}

/** Where the reader has come to and what the card begins with, for those who hear it: where no sidebar says so, and no key leads into the card. */
function said({ session, lent, t, locale, marks }: CardOwner, mark: number, card: CardView): string | null {
  const list = marks();
  const entry = list.find((one) => one.mark === mark);
  const walk = walkOf(list, session.state());
  const place = entry && placeOfMark(entry, walk.includes(entry) ? walk : list, t, lent.formats(locale()));
  const first = firstOf(card);
  return place && first ? t('join_stop', place, first) : (place ?? null);
}

/** The marks that cover the same words: the sentences that a name stands in. */
function around({ session, marks, isShown }: CardOwner, mark: number): readonly MarkEntry[] {
  const mentions: readonly Mention[] = session.reading()?.reading.mentions ?? [];
  const own = mentions[mark];
  if (own === undefined) return [];
  const covers = ({ start, end }: Mention) => start <= own.start && end >= own.end;
  return marks().filter((entry) => entry.mark !== mark && isShown(entry.mark) && covers(mentions[entry.mark] as Mention));
}
