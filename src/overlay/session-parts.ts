import type { Settings } from '../platform/settings.js';
import type { SidebarCallbacks } from '../sidebar/contract.js';
import type { Marking } from './marking.js';
import type { Panel } from './panel.js';
import type { Views } from './views.js';

/** What a session is made of. */
export interface SessionParts {
  readonly marking: Marking;
  readonly panel: (callbacks: SidebarCallbacks) => Panel;
  readonly views: Views;
  readonly settings: Settings;
  /** The reader's own word on this page, if there is one already. */
  readonly wanted: boolean | null;
  readonly signal: AbortSignal;
}
