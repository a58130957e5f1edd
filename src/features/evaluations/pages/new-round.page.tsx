import { questionsForSpace } from '#content/content.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { partiesOf } from '#store/parties.ts';
import { useDraft, useLive } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { MissingRound } from '../components/missing-round.tsx';
import { NewRoundForm } from '../components/new-round-form.tsx';
import { emptyRound, readRoundDraft } from '../new-round.model.ts';

/** Opens a round: everything that cannot change after the first answer is fixed here. */
export function NewRoundPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('evaluations');
  const known = useLive(
    async (store) => ({
      view: (await store.spaces.findSpace(space)) ?? null,
      profile: await store.spaces.findProfile(space),
      charter: (await store.projects.findProject(space)) ?? null,
      parties: await partiesOf(store).listParties(space),
      members: await store.people.listMembers(space),
    }),
    [space],
  );
  const draft = useDraft(`round.new/${space}`, readRoundDraft);
  if (!known || draft.found === undefined) return null;
  const { view, profile, charter, parties, members } = known;
  if (view?.kind !== 'project') return <MissingRound space={space} />;
  const mayRun = view.me.isRepresentative || view.me.role === 'facilitator';
  if (!mayRun || parties.length < 2) {
    return (
      <Page title={say('new_title')} back={paths.project(space)}>
        <EmptyState icon="info">{mayRun ? say('parties_missing') : say('not_yours')}</EmptyState>
      </Page>
    );
  }
  const isHeld = view.state === 'held';
  return (
    <NewRoundForm
      space={space}
      isHeld={isHeld}
      set={questionsForSpace(profile ?? {})}
      parties={parties}
      members={members}
      begin={draft.found ?? emptyRound(charter?.stage ?? 'plan', isHeld)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
