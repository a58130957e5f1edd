import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPorts } from './check-ports.ts';
import { portFolders } from './layers.ts';
import { type PlantedTree, plantTree } from './planted-tree.ts';

describe('time, chance and the network are handed in', () => {
  let tree: PlantedTree;
  beforeEach(() => {
    tree = plantTree({});
  });
  afterEach(() => tree.remove());

  test.each([
    ['Date.now()', 'export const at = Date.now();'],
    ['Date.now as a value', 'export const clock = Date.now;'],
    ["Date['now']", "export const at = Date['now']();"],
    ['new Date()', 'export const at = new Date();'],
    ['Date()', 'export const at = Date();'],
    ['Math.random', 'export const luck = Math.random();'],
    ['setTimeout', 'setTimeout(() => undefined, 10);'],
    ['setInterval', 'setInterval(() => undefined, 10);'],
    ['fetch', "export const page = fetch('/api');"],
    ['fetch as a default', 'export const make = (get = fetch) => get;'],
    ['fetch in an object', 'export const ports = { fetch };'],
    ['globalThis.fetch', "export const page = globalThis.fetch('/api');"],
    ['crypto.randomUUID', 'export const id = crypto.randomUUID();'],
    ['globalThis.crypto', 'export const id = globalThis.crypto.randomUUID();'],
    ['performance.now', 'export const at = performance.now();'],
    ['navigator', 'export const isOnline = navigator.onLine;'],
    ['timers of Node', "import { setTimeout as wait } from 'node:timers';\nexport const pause = wait;"],
    ['chance of Node', "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;"],
  ])('%s is reported', (_, text) => {
    const path = tree.plant('src/sync/engine.ts', `${text}\n`);
    expect(checkPorts(tree.root)).toContainEqual(
      expect.stringMatching(new RegExp(`^${path}:\\d+: .* must be handed in$`)),
    );
  });

  test.each(portFolders)('in %s nothing comes from outside', (folder) => {
    tree.plant(`${folder}thing.ts`, 'export const at = Date.now();\n');
    expect(checkPorts(tree.root)).toEqual([`${folder}thing.ts:1: Date.now must be handed in`]);
  });

  test.each([
    ['a port of that name', 'export const make = ({ fetch }: { fetch: () => void }) => fetch();'],
    [
      'a parameter of that name',
      'export const later = (setTimeout: (run: () => void) => void) => setTimeout(() => undefined);',
    ],
    ['a property of that name', 'export const get = (ports: { fetch(): void }) => ports.fetch();'],
    ['a key of that name', 'export const names = { navigator: 1 };'],
    ['a date of a given moment', 'export const day = (at: number) => new Date(at).getUTCDate();'],
    ['the words in a comment', '// fetch, Date.now\nexport const one = 1;'],
    ['the words in a string', "export const text = 'setTimeout';"],
    ['a hash', "import { createHash } from 'node:crypto';\nexport const hash = createHash;"],
  ])('%s is allowed', (_, text) => {
    tree.plant('src/sync/engine.ts', `${text}\n`);
    expect(checkPorts(tree.root)).toEqual([]);
  });

  test('screens and tests may use the clock', () => {
    tree.plant('src/app/clock.ts', 'export const at = Date.now();\n');
    tree.plant('src/sync/engine.test.ts', 'export const at = Date.now();\n');
    expect(checkPorts(tree.root)).toEqual([]);
  });
});
