import { readdirSync, readFileSync } from 'node:fs';

/**
 * Reads the data files of one folder, ordered by name, where the app runs without having been built: in tests, in the demo. The
 * build puts the checked data itself in the place of the modules that call this (scripts/content-plugin.ts).
 * @param folder beside this file
 */
export const readData = (folder: string): unknown[] => {
  const at = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, at), 'utf8')));
};
