import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type * as v from 'valibot';
import type { CityFile } from '../../src/content/city-file.ts';
import type { PrincipleSet } from '../../src/content/principle-set.ts';
import type { QuestionFile } from '../../src/content/question-file.ts';
import { writtenPrinciples, writtenQuestions } from '../../src/content/written-sets.ts';
import { complainAboutCity } from './city-rules.ts';
import { type Complaint, complainAboutShape, complainAboutTwins } from './complaint.ts';
import { cityShape, principleShape, questionShape } from './content-shape.ts';
import { type ReadJson, readJson } from './json-lines.ts';
import type { Known } from './known.ts';
import { complainAboutQuestions } from './question-rules.ts';
import { complainAboutTexts } from './text-rules.ts';

/** All data files, checked. */
export interface Content {
  readonly cities: readonly CityFile[];
  readonly principles: readonly PrincipleSet[];
  readonly questions: readonly QuestionFile[];
  /** Every file that was looked at, so that a change of it is noticed. */
  readonly files: readonly string[];
  /** `file:line: reason`, one line each; only data without any may be shipped. */
  readonly problems: readonly string[];
}

interface DataFile {
  /** As it is named to people, from the root. */
  readonly name: string;
  readonly base: string;
  readonly read: ReadJson;
}

/** Where the data files lie that the app is shipped with, from the root. */
export const CONTENT = 'src/content';

/**
 * Reads and checks the data files of cities and of sets of principles and questions.
 * @param root folder of the project
 * @param folders where to look, from the root or whole paths, each with `cities`, `principle-sets` and `question-sets`; later ones add to earlier ones
 */
export function readContent(root: string, folders: readonly string[]): Content {
  const problems: string[] = [];
  const files: string[] = [];
  const load = (kind: string, shape: v.GenericSchema): DataFile[] =>
    folders
      .flatMap((folder) => jsonFilesIn(resolve(root, folder, kind)))
      .flatMap((path) => {
        files.push(path);
        const file = readOne(root, path);
        if ('problem' in file) problems.push(file.problem);
        else {
          const found = [
            ...file.read.doubled.map((at) => ({ path: at, reason: `${JSON.stringify(at.at(-1))} stands here twice` })),
            ...complainAboutShape(shape, file.read.value),
          ];
          if (found.length === 0) return [file];
          problems.push(...found.map((complaint) => lineOf(file, complaint)));
        }
        return [];
      });
  const principleFiles = load('principle-sets', principleShape);
  const questionFiles = load('question-sets', questionShape);
  const cityFiles = load('cities', cityShape);
  const cities = valuesOf<CityFile>(cityFiles);
  const principles = valuesOf<PrincipleSet>(principleFiles);
  const questions = valuesOf<QuestionFile>(questionFiles);
  const known: Known = {
    cities: byReference(cities),
    principles: byReference([...writtenPrinciples, ...principles]),
    questions: byReference([...writtenQuestions, ...questions]),
    written: byReference(writtenQuestions),
  };
  const look = <S>(all: readonly DataFile[], written: readonly Named[], rules: (set: S) => readonly Complaint[]) => {
    for (const [at, file] of all.entries()) {
      const others = [...written, ...valuesOf<Named>(all.slice(0, at))].map(referenceOf);
      const found = [
        ...complainAboutName(file, others),
        ...complainAboutTexts(file.read.value),
        ...rules(file.read.value as S),
      ];
      problems.push(...found.map((complaint) => lineOf(file, complaint)));
    }
  };
  look<PrincipleSet>(principleFiles, writtenPrinciples, ({ principles: all }) =>
    complainAboutTwins(all.map(({ id }, at) => ({ id, path: ['principles', at] }))),
  );
  look<QuestionFile>(questionFiles, writtenQuestions, (file) => complainAboutQuestions(file, known));
  look<CityFile>(cityFiles, [], (file) => complainAboutCity(file, known));
  return { cities, principles, questions, files, problems };
}

interface Named {
  readonly id: string;
  readonly version: number;
}

const referenceOf = ({ id, version }: Named): string => `${id}@${version}`;

const byReference = <S extends Named>(sets: readonly S[]): ReadonlyMap<string, S> =>
  new Map(sets.map((set) => [referenceOf(set), set]));

/** What passed the check of its shape. */
const valuesOf = <S>(files: readonly DataFile[]): S[] => files.map(({ read }) => read.value as S);

const jsonFilesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];

const readOne = (root: string, path: string): DataFile | { readonly problem: string } => {
  const inside = relative(root, path);
  const name = (inside.startsWith('..') ? path : inside).split(sep).join('/');
  const read = readJson(readFileSync(path, 'utf8'));
  if ('reason' in read) return { problem: `${name}:${read.line}: ${read.reason}` };
  return { name, base: path.split(sep).at(-1) ?? '', read };
};

const lineOf = ({ name, read }: DataFile, { path, reason }: Complaint): string =>
  `${name}:${read.lineOf(path)}: ${reason}`;

const complainAboutName = ({ base, read }: DataFile, others: readonly string[]): Complaint[] => {
  const reference = referenceOf(read.value as Named);
  return [
    ...(base === `${reference}.json`
      ? []
      : [{ path: ['id'], reason: `a file of ${reference} is called ${reference}.json` }]),
    ...(others.includes(reference) ? [{ path: ['id'], reason: `${reference} is used twice` }] : []),
  ];
};
