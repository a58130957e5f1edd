import { listPrincipleSets, principleSetOf, principlesForSpace, referenceOf } from '#content/content.ts';
import type { PrincipleSet, PrincipleWords } from '#content/principle-set.ts';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { usePreferences } from '#ui/preferences.ts';
import { useSearchParams } from 'wouter';

/** The principles the guide shows, and those somebody may turn to. */
export interface GuideSet {
  readonly set: PrincipleSet;
  /** The set of the group or project that was open last; null without one. */
  readonly ofSpace: string | null;
  readonly sets: readonly PrincipleSet[];
  readonly choose: (reference: string) => void;
}

/**
 * The set named in the address, else that of the group or project that was open last, else the default.
 * @returns undefined until the phone has been asked
 */
export function useGuideSet(): GuideSet | undefined {
  const [params, setParams] = useSearchParams();
  const lastSpace = usePreferences((state) => state.lastSpace);
  const found = useLive(
    async ({ spaces }) => ({ profile: lastSpace === null ? null : ((await spaces.findProfile(lastSpace)) ?? null) }),
    [lastSpace],
  );
  if (!found) return undefined;
  const ofSpace = found.profile && principlesForSpace(found.profile);
  const set = principleSetOf(params.get('set') ?? '') ?? principleSetOf(ofSpace) ?? principleSetOf(null);
  if (!set) return undefined;
  return {
    set,
    ofSpace,
    sets: listPrincipleSets(),
    choose: (reference) => setParams({ set: reference }, { replace: true }),
  };
}

/** The guide, open at a set. */
export const guideOf = (set: PrincipleSet): string => `${paths.guide()}?set=${encodeURIComponent(referenceOf(set))}`;

/** A principle by its id: in the set that is shown, else in the first that has it. */
export const principleIn = (
  { set, sets }: GuideSet,
  id: string,
): { readonly set: PrincipleSet; readonly principle: PrincipleWords } | undefined =>
  [set, ...sets]
    .map((one) => ({ set: one, principle: one.principles.find((principle) => principle.id === id) }))
    .find((one): one is { set: PrincipleSet; principle: PrincipleWords } => one.principle !== undefined);
