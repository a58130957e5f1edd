import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Member } from '#store/people.ts';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import { draftLike } from '#ui/draft-shape.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingPerson } from '../components/missing-person.tsx';
import { PersonFields } from '../components/person-fields.tsx';
import { rolesOf, whyNotChange } from '../permissions.model.ts';
import { changesOf, emptyPerson, formOf, type PersonForm } from '../person-form.model.ts';
import { type Roster, usePerson } from '../use-roster.ts';

/** Changes what the roster says of somebody: as much of it as I may. */
export function EditPersonPage({ space, person }: { readonly space: string; readonly person: string }): ReactNode {
  const found = usePerson(space, person);
  const draft = useDraft(`person.edit/${person}`, draftLike(emptyPerson));
  if (found === undefined || draft.found === undefined) return null;
  return found === null ? <MissingPerson space={space} /> : <EditPersonForm {...found} kept={draft} />;
}

interface EditPersonFormProps {
  readonly roster: Roster;
  readonly member: Member;
  readonly kept: Draft<PersonForm>;
}

function EditPersonForm({ roster, member, kept }: EditPersonFormProps): ReactNode {
  const say = useWords('people');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => formOf(member));
  const [form, setForm] = useState(kept.found ?? before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  useUnsaved(form !== before);
  const type = (next: PersonForm) => {
    setForm(next);
    kept.save(next);
  };
  const { id, space } = roster;
  const isMe = member.id === space.me.memberId;
  const hasOffice = whyNotChange(roster, member, { office: ' ' }) === null;
  const roles = rolesOf(space.kind).filter(
    (role) => role === before.role || whyNotChange(roster, member, { role }) === null,
  );
  const save = async () => {
    if (form.name.trim() === '') return setErrors([{ fieldId: 'name', text: say('name_missing') }]);
    setErrors([]);
    setIsBusy(true);
    const saved = await store.people.changeMember(id, member.id, changesOf(before, form));
    setIsBusy(false);
    if (!saved.ok) {
      const fieldId = saved.error.place?.endsWith('/role') ? 'role' : 'name';
      return setErrors([{ fieldId, text: errorWords(saved.error.code).text }]);
    }
    kept.clear();
    notify({ text: say('saved') });
    return navigate(paths.person(id, member.id), { replace: true });
  };
  return (
    <Page
      title={isMe ? say('edit_me_title') : say('edit_title', { name: before.name })}
      back={paths.person(id, member.id)}
      onSubmit={save}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
          {common('save')}
        </Button>
      }
    >
      <PersonFields
        form={form}
        onForm={type}
        nameError={errors.find((error) => error.fieldId === 'name')?.text}
        hasOffice={hasOffice}
        roles={roles}
      />
      {!hasOffice && <p className="text-ink-sub">{say.rich('edit_only_name')}</p>}
    </Page>
  );
}
