import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type IssueCard, issueCardsOf } from '#store/issue-cards.ts';
import { useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { checkProject, newProjectOf, type ProjectForm } from '../project-form.model.ts';
import { OtherParties } from './other-parties.tsx';
import { PartyKindField } from './party-kind-field.tsx';

interface NewProjectFormProps {
  readonly group: SpaceView | null;
  /** The trouble it is begun from. */
  readonly card: IssueCard | null;
  /** The draft found, or the empty form. */
  readonly begin: ProjectForm;
  readonly back: string;
  readonly keep: (form: ProjectForm) => void;
  readonly forget: () => void;
}

/** Who works together on what; the aim may be written later. */
export function NewProjectForm({ group, card, begin, back, keep, forget }: NewProjectFormProps): ReactNode {
  const say = useWords('projects');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const change = (changes: Partial<ProjectForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const begins = async () => {
    const problems = checkProject(form);
    setErrors(problems.map(({ fieldId, key, number }) => ({ fieldId, text: say(key, { number }) })));
    if (problems.length > 0) return;
    setBusy(true);
    const done = await store.spaces.createProject(newProjectOf(form, group));
    setBusy(false);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    const taken = card && (await issueCardsOf(store).beginTogether(card.spaceId, card.id, done.value.space));
    notify({ text: taken && !taken.ok ? errorWords(taken.error.code).text : say('created') });
    navigate(paths.project(done.value.space), { replace: true });
  };
  return (
    <Page
      title={say('new_title')}
      back={back}
      errors={errors}
      onSubmit={begins}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
          {say('create')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {card && <Banner kind="info" title={say('from_issue', { issue: card.title ?? '' })} />}
      <TextField
        id="name"
        label={say('field_name')}
        mark="required"
        support={say('field_name_hint')}
        value={form.name}
        onValue={(name) => change({ name })}
        error={wrong('name')}
      />
      <Section title={say('own_party')}>
        <Stack>
          <TextField
            id="own-name"
            label={say('own_party_name')}
            mark="required"
            support={say('own_party_hint')}
            value={form.own.name}
            onValue={(name) => change({ own: { ...form.own, name } })}
            error={wrong('own-name')}
          />
          <PartyKindField value={form.own.kind} onValue={(kind) => change({ own: { ...form.own, kind } })} />
          <TextField
            id="founder"
            label={say('founder_name')}
            mark="required"
            support={say('founder_hint')}
            autoComplete="name"
            value={form.founderName}
            onValue={(founderName) => change({ founderName })}
            error={wrong('founder')}
          />
        </Stack>
      </Section>
      <OtherParties others={form.others} onOthers={(others) => change({ others })} wrong={wrong} />
      <AimFields form={form} onChange={change} />
    </Page>
  );
}

interface AimFieldsProps {
  readonly form: ProjectForm;
  readonly onChange: (changes: Partial<ProjectForm>) => void;
}

function AimFields({ form, onChange }: AimFieldsProps): ReactNode {
  const say = useWords('projects');
  return (
    <Section title={say('aim')}>
      <p className="text-ink-sub">{say.rich('aim_later')}</p>
      <Stack>
        {(['whose', 'trouble', 'change'] as const).map((field) => (
          <TextAreaField
            key={field}
            label={say(`field_${field}`)}
            mark="optional"
            support={say(`field_${field}_hint`)}
            rows={2}
            value={form[field]}
            onValue={(text) => onChange({ [field]: text })}
          />
        ))}
      </Stack>
    </Section>
  );
}
