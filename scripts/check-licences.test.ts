import { expect, onTestFinished, test } from 'vitest';
import { checkLicences } from './check-licences.ts';
import { plantTree } from './planted-tree.ts';

function complaintsAbout(licence: string | undefined): string[] {
  const packages = { '': {}, 'node_modules/a/node_modules/thing': { version: '1.0.0', license: licence } };
  const tree = plantTree({ 'package-lock.json': JSON.stringify({ packages }) });
  onTestFinished(() => tree.remove());
  return checkLicences(tree.root);
}

test.each(['MIT', 'Apache-2.0', 'MPL-2.0', '(GPL-3.0 OR MIT)', 'MIT AND ISC'])('%s is allowed', (licence) => {
  expect(complaintsAbout(licence)).toEqual([]);
});

test.each(['GPL-3.0', 'AGPL-3.0-only', 'LGPL-2.1', 'BUSL-1.1', 'MIT AND GPL-2.0', 'UNLICENSED', 'SEE LICENSE IN FILE'])(
  '%s is reported',
  (licence) => {
    expect(complaintsAbout(licence)).toEqual([`thing: ${licence} is not allowed`]);
  },
);

test('a package without a licence is reported', () => {
  expect(complaintsAbout(undefined)).toEqual(['thing: names no licence']);
});
