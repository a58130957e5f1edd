import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { readStory } from '#store/project-story.ts';
import { publicationsOf } from '#store/publications.ts';
import { useDraft, useLive } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { formOfCase, proposeCase, readCaseDraft } from '../case-form.model.ts';
import { CaseFields } from '../components/case-fields.tsx';
import { MissingCase } from '../components/missing-case.tsx';
import { useTeller } from '../use-teller.ts';

interface WriteCasePageProps {
  readonly space: string;
  /** The sheet that is changed; a new one when left out. */
  readonly id?: string;
}

/** A new case sheet, with what the project has written down already in it; or one that is put right. */
export function WriteCasePage({ space, id }: WriteCasePageProps): ReactNode {
  const say = useWords('publishing');
  const teller = useTeller();
  const draft = useDraft(`case/${id ?? space}`, readCaseDraft);
  const found = useLive(
    async (store) => ({
      view: await store.spaces.findSpace(space),
      sheet: id === undefined ? null : ((await publicationsOf(store).findCase(space, id)) ?? null),
      story: await readStory(store, space),
    }),
    [space, id],
  );
  if (draft.found === undefined || found === undefined) return null;
  const { view, sheet, story } = found;
  if (id !== undefined && sheet === null) return <MissingCase space={space} />;
  if (view?.me.isRepresentative !== true && view?.me.role !== 'facilitator') {
    return (
      <Page title={say('cases_title')} back={paths.cases(space)}>
        <EmptyState icon="lock">{say('case_only_runners')}</EmptyState>
      </Page>
    );
  }
  const begin = draft.found ?? (sheet ? formOfCase(sheet) : proposeCase(story, teller, say));
  return <CaseFields space={space} id={id ?? null} begin={begin} keep={draft.save} forget={draft.clear} />;
}
