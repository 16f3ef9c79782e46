/** Why a reader may call something wrong: chosen by a button, since the page's scripts hear every key that is pressed over their page. */
export const WRONGS = ['verdict', 'mark', 'fact', 'outdated'] as const;
export type Wrong = (typeof WRONGS)[number];
