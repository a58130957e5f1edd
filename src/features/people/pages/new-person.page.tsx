import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import { draftLike } from '#ui/draft-shape.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { PersonFields } from '../components/person-fields.tsx';
import { rolesOf, whyNotAdd } from '../permissions.model.ts';
import { changesOf, emptyPerson, type PersonForm } from '../person-form.model.ts';
import { type Roster, useRoster } from '../use-roster.ts';

/** Writes somebody on the roster, with or without a phone. */
export function NewPersonPage({ space }: { readonly space: string }): ReactNode {
  const roster = useRoster(space);
  const draft = useDraft(`person.new/${space}`, draftLike(emptyPerson));
  return roster && draft.found !== undefined ? <NewPersonForm roster={roster} kept={draft} /> : null;
}

interface NewPersonFormProps {
  readonly roster: Roster;
  readonly kept: Draft<PersonForm>;
}

function NewPersonForm({ roster, kept }: NewPersonFormProps): ReactNode {
  const say = useWords('people');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(kept.found ?? emptyPerson);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  useUnsaved(form !== emptyPerson);
  const type = (next: PersonForm) => {
    setForm(next);
    kept.save(next);
  };
  const { id, space } = roster;
  const { partyId } = space.me;
  const roles = rolesOf(space.kind).filter(
    (role) => whyNotAdd(roster, { role, ...(partyId ? { partyId } : {}) }) === null,
  );
  const save = async () => {
    if (form.name.trim() === '') return setErrors([{ fieldId: 'name', text: say('name_missing') }]);
    setErrors([]);
    setIsBusy(true);
    const input = { ...changesOf(emptyPerson, form), role: form.role };
    const added = await store.people.createRosterMember(id, input);
    setIsBusy(false);
    if (!added.ok) return setErrors([{ fieldId: 'name', text: errorWords(added.error.code).text }]);
    kept.clear();
    notify({ text: say('added', { name: form.name.trim() }), undo: () => void added.value.undo() });
    return navigate(paths.people(id), { replace: true });
  };
  return (
    <Page
      title={say('new_title')}
      lead={say.rich('new_lead')}
      back={paths.people(id)}
      onSubmit={save}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
          {say('save_new')}
        </Button>
      }
    >
      <PersonFields form={form} onForm={type} nameError={errors[0]?.text} hasOffice roles={roles} />
    </Page>
  );
}
