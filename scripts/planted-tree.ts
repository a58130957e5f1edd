import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type PlantedTree = {
  readonly root: string;
  /** Writes a file; returns its path. */
  plant(path: string, text: string): string;
  remove(): void;
};

/** Makes a folder outside the project with the given files, for tests that plant violations and look for the complaint. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'kyodo-note-planted-'));
  const plant = (path: string, text: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return path;
  };
  for (const [path, text] of Object.entries(files)) plant(path, text);
  return { root, plant, remove: () => rmSync(root, { recursive: true, force: true }) };
}
