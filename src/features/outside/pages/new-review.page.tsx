import { addDays } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { writeSharedPage } from '#domain/publishing/shared-page.ts';
import { outsideOf } from '#store/outside.ts';
import { type ProjectStory, readStory } from '#store/project-story.ts';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { FormPage } from '#ui/primitives/form-page.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { CountedLine } from '../components/counted-line.tsx';
import { ExpiryField } from '../components/expiry-field.tsx';
import { NamesWarning } from '../components/names-warning.tsx';
import { PageBlocks } from '../components/page-blocks.tsx';
import { namesInPage } from '../names-in-page.ts';
import { checkPackage, longestTitle, type PackageForm, packagePage, readPackageDraft } from '../package-form.model.ts';
import { storyParts } from '../story-blocks.ts';
import { useTeller } from '../use-teller.ts';

/** Puts a package together, and shows at once exactly what its readers will read. */
export function NewReviewPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('outside');
  const draft = useDraft(`package/${space}`, readPackageDraft);
  const found = useLive(
    async (store) => ({
      story: await readStory(store, space),
      view: await store.spaces.findSpace(space),
      people: await store.people.listMembers(space, { everybody: true }),
      hasOpen: (await outsideOf(store).listPackages(space)).some((one) => one.isWithdrawn !== true),
    }),
    [space],
  );
  const store = useStore();
  if (draft.found === undefined || found === undefined) return null;
  if (found.view?.me.isRepresentative !== true) {
    return (
      <Page title={say('new_title')} back={paths.reviews(space)}>
        <EmptyState icon="lock">{say('only_representatives')}</EmptyState>
      </Page>
    );
  }
  const first = {
    title: say('proposed_title', { name: found.story.name }),
    expiresOn: addDays(store.today(), 30),
    without: [],
    fine: [],
  };
  return (
    <PackageFields
      space={space}
      story={found.story}
      names={found.people.flatMap(({ name }) => name ?? [])}
      hasOpen={found.hasOpen}
      begin={draft.found ?? first}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface PackageFieldsProps {
  readonly space: string;
  readonly story: ProjectStory;
  /** Everybody in the project. */
  readonly names: readonly string[];
  /** Another package is open to people outside. */
  readonly hasOpen: boolean;
  readonly begin: PackageForm;
  readonly keep: (form: PackageForm) => void;
  readonly forget: () => void;
}

function PackageFields({ space, story, names, hasOpen, begin, keep, forget }: PackageFieldsProps): ReactNode {
  const say = useWords('outside');
  const store = useStore();
  const teller = useTeller();
  const [, navigate] = useLocation();
  const kept = useKeptForm(begin, keep);
  const { form, change, wrong } = kept;
  const today = store.today();
  const page = packagePage(form, story, teller, today);
  const found = namesInPage(page, names);
  const write = async () => {
    const input = { title: page.title, body: writeSharedPage(page), expiresOn: form.expiresOn };
    const done = await outsideOf(store).createPackage(space, input);
    if (!done.ok) return done;
    forget();
    notify({ text: say('made_notice') });
    navigate(paths.reviewPackage(space, done.value), { replace: true });
    return done;
  };
  const make = () => {
    const open = found.filter((name) => !form.fine.includes(name));
    const problems = checkPackage(form, page, open, today);
    return kept.attempt(
      problems.map(({ fieldId, key }) => ({ fieldId, text: say(key) })),
      write,
    );
  };
  const parts = storyParts.filter((part) => part !== 'opinion');
  return (
    <FormPage title={say('new_title')} back={paths.reviews(space)} form={kept} onSubmit={make} action={say('make')}>
      {hasOpen && <Banner kind="info" title={say('earlier_closes')} />}
      <CountedLine
        id="title"
        label={say('field_title')}
        mark="required"
        value={form.title}
        onValue={(title) => change({ title })}
        limit={longestTitle}
        error={wrong('title')}
      />
      <ExpiryField value={form.expiresOn} onValue={(expiresOn) => change({ expiresOn })} error={wrong('expires')} />
      <CheckRows
        id="parts"
        label={say('field_parts')}
        options={parts.map((part) => ({ value: part, label: say(`part_${part}`) }))}
        values={new Set(parts.filter((part) => !form.without.includes(part)))}
        onToggle={(part, on) =>
          change({ without: on ? form.without.filter((one) => one !== part) : [...form.without, part] })
        }
        error={wrong('parts')}
      />
      <NamesWarning names={found} fine={form.fine} onFine={(fine) => change({ fine })} error={wrong('names')} />
      <Section title={say('preview')}>
        <p>{say.rich('preview_text')}</p>
        <div className="rounded-12 border-1 border-line bg-white p-4">
          <p className="text-std-20B-150">{page.title}</p>
          <PageBlocks page={page} />
        </div>
      </Section>
    </FormPage>
  );
}
