import type { Settings } from '../../platform/settings.js';

/** Stores a change and says on the page whether that went well. */
export type Save = (change: Partial<Settings>) => Promise<void>;
