import { personTitles } from '#content/person-titles.ts';
import { type SharedPage, textsOf } from '#domain/publishing/shared-page.ts';

/**
 * Words of a page that are the name of somebody in the project: what people wrote may hold one. Spaces do not count.
 * @param names of all people of the project
 * @returns each as it stands in the list of people, once
 */
export const namesInPage = (page: SharedPage, names: readonly string[]): string[] => {
  const text = closeUp(textsOf(page).join('\n'));
  const wanted = [...new Set(names)].filter((name) => closeUp(name).length >= shortestName);
  return wanted.filter((name) => text.includes(closeUp(name)) || familyNameIn(text, name));
};

/** The family name with a title after it. */
const familyNameIn = (text: string, name: string): boolean => {
  const [family = '', given = ''] = name.trim().split(/[\s\u3000]+/u);
  return given !== '' && personTitles.some((title) => text.includes(`${closeUp(family)}${title}`));
};

/** One letter is a word of many. */
const shortestName = 2;

const closeUp = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000]/gu, '');
