import { type BlockSafety, type KnownSafety, safetyOf as figuresOf } from '#domain/notice/safety.ts';
import { type Block, blocksOf } from '#store/blocks.ts';
import { useLive } from '#store/react.tsx';
import { type OwnSafety, type SafetyAnswer, type SafetyCheck, safetyOf } from '#store/safety.ts';
import type { SpaceView } from '#store/spaces.ts';

/** One safety check, as far as this phone may know. */
export interface SafetyView {
  readonly space: SpaceView;
  readonly check: SafetyCheck;
  readonly isOfficer: boolean;
  /** Officers get the answers of everybody, 班長 those of their own 班; the others none. */
  readonly walksRound: boolean;
  readonly own: OwnSafety | null;
  readonly answers: ReadonlyMap<string, SafetyAnswer>;
  /** Of the 班 whose answers are read here. */
  readonly figures: readonly BlockSafety[];
  readonly blocks: readonly Block[];
  readonly names: ReadonlyMap<string, string>;
}

/** undefined while it is read, null when it is not on this phone. */
export const useSafety = (space: string, id: string): SafetyView | null | undefined =>
  useLive(
    async (store): Promise<SafetyView | null> => {
      const safety = safetyOf(store);
      const [view, check, list, own, { walk, blocks }, names] = await Promise.all([
        store.spaces.findSpace(space),
        safety.findCheck(space, id),
        safety.listAnswers(space, id),
        safety.findOwn(id),
        blocksOf(store).findWalk(space),
        store.people.namesOf(space),
      ]);
      if (!view || !check) return null;
      const answers = new Map(list.flatMap((one) => (one.memberId && one.state ? [[one.memberId, one] as const] : [])));
      const known = new Map([...answers].map(([member, { state }]) => [member, { state: state ?? 'safe' }]));
      const isOfficer = view.kind === 'group' && view.me.isLeader;
      const led = blocks.filter(({ leaderId }) => leaderId === view.me.memberId).map(({ id: block }) => block);
      const walked = isOfficer ? walk : walk.filter(({ blockId }) => blockId !== null && led.includes(blockId));
      const walksRound = isOfficer || (view.kind === 'group' && led.length > 0);
      return {
        space: view,
        check,
        isOfficer,
        walksRound,
        own,
        answers,
        figures: figuresOf(walked, known),
        blocks,
        names,
      };
    },
    [space, id],
  );

/** What is known of these people, for a code. */
export const knownOf = (answers: SafetyView['answers'], memberIds: readonly string[]): KnownSafety[] =>
  memberIds.flatMap((memberId) => {
    const { state, people, at } = answers.get(memberId) ?? {};
    return state ? [{ memberId, state, people: people ?? 0, at: at ?? 0 }] : [];
  });
