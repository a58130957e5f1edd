import type { SafetyState } from '#domain/notice/safety.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { safetyOf } from '#store/safety.ts';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { ForOthers, type OtherPerson } from '#ui/primitives/for-others.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { MissingCheck } from '../components/missing-check.tsx';
import { StateTiles } from '../components/state-tiles.tsx';
import { tell } from '#ui/tell.ts';
import { type SafetyView, useSafety } from '../use-safety.ts';

/** 回って確かめる: house by house, whoever is not known yet first. */
export function SafetyWalkPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('safety');
  const view = useSafety(space, id);
  if (view === undefined) return null;
  if (view === null || !view.walksRound) return <MissingCheck space={space} officers={view !== null} />;
  const isDone = view.figures.every(({ unknown }) => unknown.length === 0);
  return (
    <Page title={say('walk')} lead={say.rich('walk_lead')} back={paths.safetyCheck(space, id)}>
      {isDone && <EmptyState icon="check">{say.rich('walk_done')}</EmptyState>}
      {view.figures.map((block) => (
        <Section
          key={block.blockId ?? 'none'}
          title={view.blocks.find((one) => one.id === block.blockId)?.name ?? say('block_none')}
        >
          <p>{say('tally_line', { ...block.count })}</p>
          <Houses view={view} ids={[...block.unknown, ...block.needHelp, ...block.answered]} />
        </Section>
      ))}
    </Page>
  );
}

function Houses({ view, ids }: { readonly view: SafetyView; readonly ids: readonly string[] }): ReactNode {
  const say = useWords('safety');
  const store = useStore();
  const { space, check, answers, names } = view;
  const stateOf = (id: string): SafetyState | null => answers.get(id)?.state ?? null;
  const people = ids.map(
    (id): OtherPerson => ({
      id,
      name: names.get(id) ?? '',
      isOpen: stateOf(id) === null,
      state: say(`state_${stateOf(id) ?? 'unknown'}`),
    }),
  );
  return (
    <ForOthers
      people={people}
      ways={['in_person', 'phone_call', 'message', 'paper']}
      titleOf={(name) => say('walk_for', { name })}
    >
      {(memberId, how) => (
        <StateTiles
          label={say('walk_for', { name: names.get(memberId) ?? '' })}
          value={stateOf(memberId)}
          onValue={(state) =>
            void tell(
              safetyOf(store).answerFor(space.id, check.id, memberId, {
                state,
                people: answers.get(memberId)?.people ?? 0,
                note: answers.get(memberId)?.note ?? '',
                how,
              }),
              say('walk_saved', { name: names.get(memberId) ?? '', state: say(`state_${state}`) }),
            )
          }
        />
      )}
    </ForOthers>
  );
}
