/** Something wrong with the data, told so that its author can mend it. */
export interface Problem {
  /** File within the story's folder, such as `events.json` or `articles/epoch-2025-06-05.json`. */
  readonly file: string;
  /** Id of the item; empty where the file as a whole is meant. */
  readonly id: string;
  /** Where in the item, such as `offices[0].from`; empty for the item as a whole. */
  readonly path: string;
  /** What is wrong and what to do, as the end of a sentence that begins with the place. */
  readonly message: string;
}

/** One line for a terminal: `events.json · geneva-talks · place: no entity "geneva": …`. */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.id, problem.path].filter((part) => part !== '').join(' · ');
  return `${place}: ${problem.message}`;
}
