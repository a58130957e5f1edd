/** Plants a bug: a file of the product is changed while it is loaded, in this process alone. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';

const root = new URL('../../../', import.meta.url);

/** Changes the file this mutant names when it is loaded. */
export const plant = (name: string): void => {
  const mutant = mutants.find((one) => one.name === name);
  if (!mutant) throw new Error(`there is no mutant ${name}`);
  const source = mutated(mutant);
  const url = new URL(mutant.file, root).href;
  registerHooks({
    load: (loaded, context, next) =>
      loaded === url ? { format: 'module-typescript', source, shortCircuit: true } : next(loaded, context),
  });
};

/** @throws when the place is not there, or there more than once */
export const mutated = ({ name, file, from, to }: Mutant): string => {
  const source = readFileSync(fileURLToPath(new URL(file, root)), 'utf8');
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`mutant ${name}: its place in ${file} is there ${parts.length - 1} times`);
  return parts.join(to);
};
