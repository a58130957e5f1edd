import type { CityFile } from '../../src/content/city-file.ts';
import type { PlacementQuestion, PlacementStep } from '../../src/content/city-set.ts';
import type { Complaint } from './complaint.ts';
import type { Path } from './json-lines.ts';

/** What is wrong with the way from the first question to a domain or to the honest end: nobody may be led astray or in a circle. */
export const complainAboutPlacement = ({ placement = [], domains = [], ends = [] }: CityFile): Complaint[] => {
  const steps = placement.flatMap(({ options }, at) =>
    options.map(({ to }, place) => ({ to, path: ['placement', at, 'options', place, 'to'] })),
  );
  const reached = new Set(steps.map(({ to }) => keyOf(to)));
  const unreached = (kind: 'question' | 'domain' | 'end', things: readonly { readonly id: string }[], part: string) =>
    things.flatMap(({ id }, at) =>
      reached.has(`${kind} ${id}`) || (kind === 'question' && at === 0)
        ? []
        : [{ path: [part, at, 'id'], reason: `no answer leads to the ${kind} ${id}` }],
    );
  const loop = findLoop(placement);
  return [
    ...steps.flatMap(({ to, path }) => complainAboutStep(to, path, { placement, domains, ends })),
    ...(loop ? [{ path: loop.path, reason: `the questions go in a circle: ${loop.way.join(' → ')}` }] : []),
    ...unreached('question', placement, 'placement'),
    ...unreached('domain', domains, 'domains'),
    ...unreached('end', ends, 'ends'),
  ];
};

const keyOf = (to: PlacementStep): string => Object.entries(to).flat().join(' ');

const complainAboutStep = (
  to: PlacementStep,
  path: Path,
  { placement, domains, ends }: Required<Pick<CityFile, 'placement' | 'domains' | 'ends'>>,
): Complaint[] => {
  const [kind = '', id = ''] = Object.entries(to)[0] ?? [];
  const known = { question: placement, domain: domains, end: ends }[kind] ?? [];
  return known.some((thing) => thing.id === id) ? [] : [{ path, reason: `there is no ${kind} ${id}` }];
};

const findLoop = (
  placement: readonly PlacementQuestion[],
): { readonly path: Path; readonly way: readonly string[] } | null => {
  const safe = new Set<string>();
  const walk = (id: string, way: readonly string[]): { path: Path; way: readonly string[] } | null => {
    if (safe.has(id)) return null;
    const at = placement.findIndex((question) => question.id === id);
    for (const [place, { to }] of (placement[at]?.options ?? []).entries()) {
      if (!('question' in to)) continue;
      const path = ['placement', at, 'options', place, 'to'];
      const start = [...way, id].indexOf(to.question);
      if (start >= 0) return { path, way: [...way, id, to.question].slice(start) };
      const found = walk(to.question, [...way, id]);
      if (found) return found;
    }
    safe.add(id);
    return null;
  };
  for (const { id } of placement) {
    const found = walk(id, []);
    if (found) return found;
  }
  return null;
};
