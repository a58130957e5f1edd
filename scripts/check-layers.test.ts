import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLayers } from './check-layers.ts';
import { folderOf, homes, layers } from './layers.ts';
import { type PlantedTree, plantTree } from './planted-tree.ts';

const single = new Set(['paths', 'main']);
const fileOf = (layer: string, name: string): string => {
  if (layer === 'main') return 'src/main.tsx';
  return layer === 'paths' ? 'src/paths.ts' : `${folderOf(layer)}/${layer === 'features' ? 'home/' : ''}${name}.ts`;
};
const specifierOf = (layer: string): string => {
  if (layer === 'paths') return '#paths';
  return layer === 'main' ? './main.tsx' : `#${fileOf(layer, 'thing').replace(/^src\//, '')}`;
};
const pairs = Object.keys(layers).flatMap((from) =>
  Object.keys(layers)
    .filter((to) => to !== from && to !== 'main')
    .map((to) => ({ from, to, isAllowed: layers[from]?.includes(to) === true })),
);

describe('the layers', () => {
  let tree: PlantedTree;
  beforeEach(() => {
    tree = plantTree(
      Object.fromEntries(Object.keys(layers).map((layer) => [fileOf(layer, 'thing'), 'export const thing = 1;\n'])),
    );
  });
  afterEach(() => tree.remove());

  test('a clean tree is accepted', () => {
    expect(checkLayers(tree.root)).toEqual([]);
  });

  test.each(pairs)('$from → $to is allowed: $isAllowed', ({ from, to, isAllowed }) => {
    const path = tree.plant(
      fileOf(from, 'looks'),
      `import { thing } from '${specifierOf(to)}';\nexport const seen = thing;\n`,
    );
    const complaint = `${path}:1: ${from} must not see ${to} (${specifierOf(to)})`;
    const wanted = isAllowed ? [] : [complaint];
    expect(checkLayers(tree.root).filter((line) => !line.startsWith('circle'))).toEqual(wanted);
  });

  test.each([
    ['an import of types', "import type { T } from '#store/thing.ts';\nexport type U = T;\n"],
    ['an import made later', "export const load = () => import('#store/thing.ts');\n"],
    ['an import in backquotes', 'export const load = () => import(`#store/thing.ts`);\n'],
    ['a type that imports', "export type U = import('#store/thing.ts').T;\n"],
    ['passing on', "export { thing } from '#store/thing.ts';\n"],
    ['passing on everything', "export * from '#store/thing.ts';\n"],
  ])('%s is an import like any other', (_, text) => {
    tree.plant('src/domain/looks.ts', text);
    expect(checkLayers(tree.root)).toEqual([expect.stringContaining('domain must not see store')]);
  });

  test('an import whose target is computed is refused', () => {
    tree.plant('src/domain/looks.ts', 'export const load = (name: string) => import(`#store/${name}.ts`);\n');
    expect(checkLayers(tree.root)).toEqual([expect.stringContaining('(computed)')]);
  });

  test('a worker is an import too', () => {
    tree.plant('src/domain/looks.ts', "export const at = new URL('../store/thing.ts', import.meta.url);\n");
    expect(checkLayers(tree.root)).toEqual([expect.stringContaining('domain must not see store')]);
  });

  test('features do not know each other', () => {
    tree.plant(
      'src/features/meetings/page.ts',
      "import { thing } from '../home/thing.ts';\nexport const seen = thing;\n",
    );
    expect(checkLayers(tree.root)).toEqual([expect.stringContaining('features do not know each other')]);
  });

  test('files do not import each other in a circle, not even for types', () => {
    tree.plant('src/domain/a.ts', "import type { B } from './b.ts';\nexport type A = B;\n");
    tree.plant('src/domain/b.ts', "import type { C } from './c.ts';\nexport type B = C;\n");
    tree.plant('src/domain/c.ts', "import type { A } from './a.ts';\nexport type C = A;\n");
    expect(checkLayers(tree.root)).toEqual([expect.stringMatching(/^circle: .*a\.ts.*→/)]);
  });

  test.each([
    ['climbing two folders', 'src/domain/a/b/c.ts', '../../thing.ts', /climbs two folders/],
    ['leaving the layer by a relative path', 'src/replica/looks.ts', '../domain/thing.ts', /use #domain/],
    ['an import without its extension', 'src/domain/looks.ts', './thing', /does not exist/],
    ['a missing file', 'src/domain/looks.ts', './nothing.ts', /does not exist/],
    ['a package without a home', 'src/app/looks.ts', 'left-pad', /has no home/],
    ['a file of no layer', 'src/odd/looks.ts', '#domain/thing.ts', /belongs to no layer/],
    ['what is for tests only', 'src/app/looks.ts', '#testing/town.ts', /for tests only/],
  ])('%s is reported', (_, path, from, complaint) => {
    tree.plant('src/testing/town.ts', 'export const thing = 1;\n');
    tree.plant(path, `import { thing } from '${from}';\nexport const seen = thing;\n`);
    expect(checkLayers(tree.root)).toContainEqual(expect.stringMatching(complaint));
  });

  test('a test may look everywhere', () => {
    tree.plant(
      'src/domain/looks.test.ts',
      "import { thing } from '#store/thing.ts';\nimport 'dexie';\nexport const seen = thing;\n",
    );
    expect(checkLayers(tree.root)).toEqual([]);
  });

  test.each(Object.entries(homes))('%s is imported only at home', (name, places) => {
    const specifier = name === 'node:' ? 'node:fs' : `${name}/deeper`;
    const isHome = (path: string) => places.some((place) => path.startsWith(place));
    const candidates = [
      ...Object.keys(layers).map((layer) => (single.has(layer) ? fileOf(layer, '') : fileOf(layer, 'guest'))),
      ...places.map((place) =>
        place.endsWith('/') ? `${place}guest.ts` : place.replace(/(\.tsx?)?$/, (end) => end || '.ts'),
      ),
    ];
    for (const path of new Set(candidates)) {
      tree.plant(path, `import '${specifier}';\n`);
      const found = checkLayers(tree.root).filter((line) => line.includes('may be imported only in'));
      const isRefused = found.some((line) => line.startsWith(`${path}:1:`));
      expect(isRefused, path).toBe(!isHome(path));
    }
  });
});
