/** Prints what a check found and ends the process: 0 when nothing, 1 otherwise. */
export function report(check: string, problems: readonly string[]): never {
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? `${check}: nothing to complain about` : `${check}: ${problems.length} found`);
  process.exit(problems.length === 0 ? 0 : 1);
}
