import type { MentionKind } from '../core/mentions/mention.js';
import type { SidebarState } from '../sidebar/contract.js';

/** The kinds of marks that are to be seen. */
export const kindsOf = ({ marksOn, kinds }: Pick<SidebarState, 'marksOn' | 'kinds'>): Set<MentionKind> =>
  new Set(marksOn ? (Object.keys(kinds) as MentionKind[]).filter((kind) => kinds[kind]) : []);
