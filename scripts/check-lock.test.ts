import { expect, onTestFinished, test } from 'vitest';
import { checkLock } from './check-lock.ts';
import { plantTree } from './planted-tree.ts';

function complaintsAbout(version: string, entry: object): string[] {
  const tree = plantTree({
    'package.json': JSON.stringify({ dependencies: { thing: version } }),
    'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/thing': entry } }),
  });
  onTestFinished(() => tree.remove());
  return checkLock(tree.root);
}

test('an exact version with a checksum is accepted', () => {
  expect(complaintsAbout('1.2.3-beta.4', { version: '1.2.3', integrity: 'sha512-x' })).toEqual([]);
});

test.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '>=1', 'file:../thing'])('%s is not exact', (version) => {
  expect(complaintsAbout(version, { integrity: 'sha512-x' })).toEqual([
    expect.stringContaining('is not an exact version'),
  ]);
});

test('an address in the lock is reported', () => {
  const entry = { integrity: 'sha512-x', resolved: 'https://example.org/thing.tgz' };
  expect(complaintsAbout('1.2.3', entry)).toEqual(['package-lock.json: node_modules/thing names an address']);
});

test('a package without a checksum is reported', () => {
  expect(complaintsAbout('1.2.3', {})).toEqual(['package-lock.json: node_modules/thing has no checksum']);
});
