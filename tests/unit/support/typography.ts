/**
 * What a typesetter of each language would strike out, by the folder of `_locales`. Chinese has one rule for its neighbours: a space beside Latin words, none
 * beside figures.
 */
export const WRONG: Readonly<Record<string, RegExp>> = {
  de: /["”'«»]|\.\.\.|^[^„]*“| - /,
  es: /["'“”]|\.\.\.|^[^¿]*\?|^[^¡]*!| - |EE\. ?UU/,
  fr: /["'“”]|\.\.\.|[^\u202f][;!?]|[^\u00a0]:|«[^\u202f]|[^\u202f]»| - /,
  zh_CN:
    /["'«»]|[,;:!?](?!\w)|\.\.\.|\p{Script=Han} \p{Script=Han}|\p{Script=Han}[.:,;]|\p{Script=Han}[A-Za-z]{2}|[A-Za-z]{2}\p{Script=Han}|\p{Script=Han} \d/u,
};

/** A figure is never left alone at the end of a line by its sign of percent. */
export const LOOSE_PERCENT = /\d %/;
