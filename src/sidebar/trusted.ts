/** Only what a person did counts: events made by a script are dropped. A closed root keeps most of them out already. */
export const trusted =
  <E extends Event>(handler: (event: E) => void) =>
  (event: E): void => {
    if (event.isTrusted) handler(event);
  };
