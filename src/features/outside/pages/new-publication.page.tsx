import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { writeSharedPage } from '#domain/publishing/shared-page.ts';
import { type ProjectStory, readStory } from '#store/project-story.ts';
import { type CaseSheet, publicationsOf } from '#store/publications.ts';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { FormPage } from '#ui/primitives/form-page.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { CountedLine } from '../components/counted-line.tsx';
import { NamesWarning } from '../components/names-warning.tsx';
import { PageBlocks } from '../components/page-blocks.tsx';
import { namesInPage } from '../names-in-page.ts';
import {
  checkPublication,
  longestTitle,
  type PublicationForm,
  publicationPage,
  readPublicationDraft,
} from '../publication-form.model.ts';
import { useTeller } from '../use-teller.ts';

/** A page is put together and shown exactly as everybody would read it; `?about=case:<id>` proposes what to show. */
export function NewPublicationPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('publishing');
  const draft = useDraft(`publication/${space}`, readPublicationDraft);
  const [search] = useSearchParams();
  const found = useLive(
    async (store) => ({
      story: await readStory(store, space),
      view: await store.spaces.findSpace(space),
      cases: await publicationsOf(store).listCases(space),
      people: await store.people.listMembers(space, { everybody: true }),
    }),
    [space],
  );
  if (draft.found === undefined || found === undefined) return null;
  const { story, view, cases, people } = found;
  const back = paths.publications(space);
  const isEmpty = story.rounds.length + cases.length === 0;
  if (view?.me.isRepresentative !== true || isEmpty) {
    return (
      <Page title={say('new_title')} back={back}>
        <EmptyState icon={isEmpty ? 'info' : 'lock'}>{say(isEmpty ? 'about_none' : 'only_representatives')}</EmptyState>
      </Page>
    );
  }
  const last = story.rounds.at(-1)?.round.id;
  const about = search.get('about') ?? (last ? `result:${last}` : `case:${cases[0]?.id}`);
  const title = say('proposed_title', { name: story.name });
  return (
    <PublicationFields
      space={space}
      story={story}
      cases={cases}
      names={people.flatMap(({ name }) => name ?? [])}
      begin={draft.found ?? { about, extent: 'summary', title, words: '', fine: [] }}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface PublicationFieldsProps {
  readonly space: string;
  readonly story: ProjectStory;
  readonly cases: readonly CaseSheet[];
  /** Everybody in the project. */
  readonly names: readonly string[];
  readonly begin: PublicationForm;
  readonly keep: (form: PublicationForm) => void;
  readonly forget: () => void;
}

function PublicationFields({ space, story, cases, names, begin, keep, forget }: PublicationFieldsProps): ReactNode {
  const say = useWords('publishing');
  const outside = useWords('outside');
  const store = useStore();
  const teller = useTeller();
  const [, navigate] = useLocation();
  const kept = useKeptForm(begin, keep);
  const { form, change, wrong } = kept;
  const page = publicationPage(form, { story, cases, teller, say, today: store.today() });
  const found = namesInPage(page, names);
  const write = async (extent: 'summary' | 'full') => {
    const [of, aboutId = ''] = form.about.split(':');
    const body = writeSharedPage(page);
    const input = {
      of: of === 'case' ? 'case' : 'result',
      aboutId,
      extent,
      title: page.title,
      body,
    } as const;
    const done = await publicationsOf(store).layPublication(space, input);
    if (!done.ok) return done;
    forget();
    notify({ text: say('laid_notice') });
    navigate(paths.publication(space, done.value), { replace: true });
    return done;
  };
  const lay = async () => {
    const { extent } = form;
    if (extent === 'none') {
      forget();
      notify({ text: say('nothing_notice') });
      return navigate(paths.publications(space), { replace: true });
    }
    const open = found.filter((name) => !form.fine.includes(name));
    const problems = checkPublication(form, page, open);
    return kept.attempt(
      problems.map(({ fieldId, key }) => ({ fieldId, text: say(key) })),
      () => write(extent),
    );
  };
  const rounds = story.rounds.map(({ round }) => ({
    value: `result:${round.id}`,
    label: outside('story_round', { number: round.number ?? 1, phase: outside(`phase_${round.phase ?? 'before'}`) }),
    note: say('of_result'),
  }));
  const sheets = cases.map(({ id, title }) => ({ value: `case:${id}`, label: title ?? '', note: say('of_case') }));
  const isNothing = form.extent === 'none';
  return (
    <FormPage
      title={say('new_title')}
      back={paths.publications(space)}
      form={kept}
      onSubmit={lay}
      action={say(isNothing ? 'none_save' : 'lay')}
    >
      <ChoiceRows
        id="about"
        label={say('field_about')}
        options={[...rounds, ...sheets]}
        value={form.about}
        onValue={(about) => change({ about })}
        error={wrong('about')}
      />
      <ChoiceRows
        label={say('field_extent')}
        options={(['none', 'summary', 'full'] as const).map((value) => ({
          value,
          label: say(`extent_${value}`),
          note: say(`extent_${value}_note`),
        }))}
        value={form.extent}
        onValue={(extent) => change({ extent })}
      />
      {isNothing ? (
        <p>{say.rich('none_chosen')}</p>
      ) : (
        <>
          <CountedLine
            id="title"
            label={say('field_title')}
            mark="required"
            value={form.title}
            onValue={(title) => change({ title })}
            limit={longestTitle}
            error={wrong('title')}
          />
          <TextAreaField
            id="words"
            label={say('field_words')}
            mark="optional"
            rows={3}
            limit={1000}
            value={form.words}
            onValue={(words) => change({ words })}
            error={wrong('words')}
          />
          <NamesWarning names={found} fine={form.fine} onFine={(fine) => change({ fine })} error={wrong('names')} />
          <Section title={say('preview')}>
            <p>{say.rich('preview_text')}</p>
            <p>{say.rich('preview_public')}</p>
            <div className="rounded-12 border-1 border-line bg-white p-4">
              <p className="text-std-20B-150">{page.title}</p>
              <PageBlocks page={page} />
            </div>
          </Section>
        </>
      )}
    </FormPage>
  );
}
