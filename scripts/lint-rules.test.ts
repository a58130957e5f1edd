import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plantTree } from './planted-tree.ts';
import { nodeArguments, root, runNode } from './run.ts';

/** Rules of the house that the linter holds, each with code that breaks it. */
const broken: Readonly<Record<string, string>> = {
  'import(no-default-export)': 'export default 1;\n',
  'typescript(no-explicit-any)': 'export const one: any = 1;\n',
  'typescript(no-namespace)': 'export namespace A { export const one = 1; }\n',
  'typescript(ban-ts-comment)': `// @ts-${'nocheck'}\nexport const one = 1;\n`,
  'typescript(no-non-null-assertion)': 'export const one = (list: number[]) => list[0]!;\n',
  'eslint(no-console)': "console.log('here');\nexport const one = 1;\n",
  'eslint(no-eval)': "export const one = eval('1');\n",
  'eslint(eqeqeq)': 'export const one = (a: number) => a == 1;\n',
  'react-hooks(rules-of-hooks)':
    "import { useState } from 'react';\nexport function Page({ a }: { a: boolean }) {\n  if (a) useState(1);\n  return null;\n}\n",
};

test('every rule that the linter holds is reported where it is broken', async () => {
  const names = Object.keys(broken);
  const tree = plantTree(
    Object.fromEntries(names.map((name, index) => [`src/app/broken-${index}.tsx`, broken[name] ?? ''])),
  );
  onTestFinished(() => tree.remove());
  copyFileSync(join(root, '.oxlintrc.json'), join(tree.root, '.oxlintrc.json'));
  const { code, output } = await runNode(
    nodeArguments('oxlint', ['--format', 'unix', '-c', join(tree.root, '.oxlintrc.json'), tree.root]),
    'keep',
  );
  expect(code).toBe(1);
  const missed = names.filter((name, index) => {
    const lines = output.split('\n').filter((line) => line.includes(`broken-${index}.tsx:`));
    return !lines.some((line) => line.includes(name));
  });
  expect(missed, output).toEqual([]);
});
