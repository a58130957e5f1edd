import { spaceSorts } from '#domain/records.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import { draftLike } from '#ui/draft-shape.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingGroup } from '../components/missing-group.tsx';
import { type GroupForm, groupChanges, groupFormOf, problemsOf } from '../group-form.model.ts';
import { type Group, useGroup } from '../use-group.ts';

/** Changes the facts of a group. */
export function EditGroupPage({ space }: { readonly space: string }): ReactNode {
  const group = useGroup(space);
  return group === null ? <MissingGroup /> : group && <KeptGroupForm group={group} />;
}

function KeptGroupForm({ group }: { readonly group: Group }): ReactNode {
  const [before] = useState(() => groupFormOf(group.profile, (group.profile.foundedOn ?? '').replaceAll('-', '/')));
  const draft = useDraft(`group.edit/${group.space.id}`, draftLike(before));
  return draft.found === undefined ? null : <EditGroupForm group={group} before={before} kept={draft} />;
}

interface EditGroupFormProps {
  readonly group: Group;
  readonly before: GroupForm;
  readonly kept: Draft<GroupForm>;
}

function EditGroupForm(props: EditGroupFormProps): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const { form, setForm, errors, isBusy, save } = useGroupForm(props);
  const { space } = props.group;
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  return (
    <Page
      title={say('group_edit')}
      back={paths.group(space.id)}
      onSubmit={save}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
          {common('save')}
        </Button>
      }
    >
      <TextField
        id="name"
        label={say('group_name')}
        mark="required"
        value={form.name}
        onValue={(name) => setForm({ ...form, name })}
        error={wrong('name')}
      />
      {space.kind === 'group' && <SortAndYear form={form} onForm={setForm} />}
      <TextField
        label={say('group_area')}
        mark="optional"
        value={form.area}
        onValue={(area) => setForm({ ...form, area })}
      />
      <TextField
        label={say('group_place')}
        mark="optional"
        value={form.place}
        onValue={(place) => setForm({ ...form, place })}
      />
      <TextField
        id="founded"
        label={say('group_founded')}
        mark="optional"
        support={say('group_founded_support')}
        value={form.founded}
        onValue={(founded) => setForm({ ...form, founded })}
        error={wrong('founded')}
      />
      <TextAreaField
        label={say('group_purpose')}
        mark="optional"
        rows={4}
        limit={400}
        value={form.purpose}
        onValue={(purpose) => setForm({ ...form, purpose })}
      />
    </Page>
  );
}

interface FieldsProps {
  readonly form: GroupForm;
  readonly onForm: (form: GroupForm) => void;
}

const months = Array.from({ length: 12 }, (_, index) => ((index + 3) % 12) + 1);

function SortAndYear({ form, onForm }: FieldsProps): ReactNode {
  const say = useWords('settings');
  const start = useWords('start');
  return (
    <>
      <ChoiceTiles
        label={say('group_sort')}
        value={form.sort}
        onValue={(sort) => onForm({ ...form, sort })}
        options={spaceSorts.map((value) => ({ value, label: start(`${value}_sort`) }))}
      />
      <ChipSet
        label={say('group_month')}
        value={String(form.month)}
        onValue={(month) => onForm({ ...form, month: Number(month) })}
        options={months.map((month) => ({ value: String(month), label: say('group_month_of', { month }) }))}
      />
    </>
  );
}

/** The form with its saving; only what was touched is written. */
function useGroupForm({ group: { space }, before, kept }: EditGroupFormProps) {
  const say = useWords('settings');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, show] = useState(kept.found ?? before);
  const setForm = (next: GroupForm) => {
    show(next);
    kept.save(next);
  };
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  useUnsaved(form !== before);
  const words = { name: say('group_name_missing'), founded: say('group_founded_wrong') };
  const save = async () => {
    const problems = problemsOf(form);
    setErrors(problems.map((fieldId) => ({ fieldId, text: words[fieldId] })));
    if (problems.length > 0) return;
    setIsBusy(true);
    const saved = await store.spaces.changeProfile(space.id, groupChanges(before, form));
    setIsBusy(false);
    if (!saved.ok) return setErrors([{ fieldId: 'name', text: errorWords(saved.error.code).text }]);
    kept.clear();
    notify({ text: say('group_saved') });
    return navigate(paths.group(space.id), { replace: true });
  };
  return { form, setForm, errors, isBusy, save };
}
