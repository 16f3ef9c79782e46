import { languageFile } from '../parse.js';
import type { Problem } from '../problem.js';
import { recordTexts } from '../texts.js';
import type { Dossier, OtherLanguage, Translation } from '../types.js';
import type { Check } from './fact.js';
import { monthsIn, numbersIn } from './numbers.js';

/** A story has all its names in each language that it lists, and lists each that it has texts in. */
export const languagesAreWhole: Check = (dossier) => {
  const listed = dossier.story.languages ?? [];
  const translations = dossier.translations ?? [];
  const unlisted = translations.filter(({ language }) => !listed.includes(language));
  return [
    ...listed.flatMap((language) => namesLacking(dossier, language)),
    ...unlisted.map(({ language }) =>
      problem(
        languageFile(language),
        'language',
        `is "${language}", which story.json does not list: add it to "languages" or take the file out`,
      ),
    ),
  ];
};

function namesLacking(dossier: Dossier, language: OtherLanguage): Problem[] {
  const translation = dossier.translations?.find((one) => one.language === language);
  if (translation === undefined) {
    return [
      problem('story.json', 'languages', `names "${language}", but there is no ${languageFile(language)}: add it or take it out`, dossier),
    ];
  }
  return [...entitiesLacking(dossier, language), ...titlesLacking(dossier, translation)];
}

function entitiesLacking({ story, entities }: Dossier, language: OtherLanguage): Problem[] {
  const message = `has nothing in "${language}", which story.json lists: add it`;
  return [
    ...(story.title[language] === undefined ? [{ file: 'story.json', id: story.id, path: 'title', message }] : []),
    ...entities.filter(({ name }) => name[language] === undefined).map(({ id }) => ({ file: 'entities.json', id, path: 'name', message })),
  ];
}

/** A name that stands in several places is told once, by the first. */
function titlesLacking(dossier: Dossier, { language, texts }: Translation): Problem[] {
  const lacking = recordTexts(dossier).filter(({ text, isName }) => isName && texts[text] === undefined);
  const once = lacking.filter(({ text }, i) => lacking.findIndex((other) => other.text === text) === i);
  return once.map(({ file, id, path, text }) =>
    problem(languageFile(language), 'texts', `has nothing for "${text}" (${file} · ${id} · ${path}): translate it`),
  );
}

/** Every text that is translated is one of the record's: what was changed there has to be translated anew. */
export const translationsFollow: Check = (dossier) => {
  const known = new Set(recordTexts(dossier).map(({ text }) => text));
  return (dossier.translations ?? []).flatMap(({ language, texts }) =>
    Object.keys(texts)
      .filter((text) => !known.has(text))
      .map((text) =>
        problem(
          languageFile(language),
          'texts',
          `translates "${text}", which the record does not say: translate what it says now, or take it out`,
        ),
      ),
  );
};

/** Figures and months are the same in every language. */
export const translationsKeepFigures: Check = (dossier) =>
  (dossier.translations ?? []).flatMap(({ language, texts }) =>
    Object.entries(texts)
      .filter(([text, said]) => !sameFigures(text, said, language))
      .map(([text, said]) => problem(languageFile(language), 'texts', `has other figures in "${said}" than "${text}": mend them`)),
  );

function sameFigures(text: string, said: string, language: OtherLanguage): boolean {
  // In English `May` is also a verb at the head of a question.
  const months = (of: readonly number[]) => of.filter((month) => month !== MAY).join();
  const own = monthsIn(said, language);
  const theirs = monthsIn(text, 'en');
  const noNewMay = !own.includes(MAY) || theirs.includes(MAY);
  return numbersIn(text, 'en').join() === numbersIn(said, language).join() && months(own) === months(theirs) && noNewMay;
}

const MAY = 5;

const problem = (file: string, path: string, message: string, dossier?: Dossier): Problem => ({
  file,
  id: dossier?.story.id ?? '',
  path,
  message,
});
