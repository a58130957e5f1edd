import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { partiesOf, type Party } from '#store/parties.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { leadersOf, mayChangeParty, type ProjectView } from '../use-project.ts';
import { BringsChips } from './brings-chips.tsx';
import { PartyKindField } from './party-kind-field.tsx';

interface PartyFieldsProps {
  readonly project: ProjectView;
  /** null for a new one. */
  readonly party: Party | null;
}

/** Name, kind and what a party brings. */
export function PartyFields({ project, party }: PartyFieldsProps): ReactNode {
  const say = useWords('projects');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState({
    name: party?.name ?? '',
    kind: party?.kind ?? undefined,
    brings: party?.brings ?? '',
  });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, me } = project.space;
  const back = paths.parties(id);
  const mayEdit = party === null ? me.isRepresentative : mayChangeParty(project, party.id);
  const isEmpty = party !== null && leadersOf(project.members, party.id).length === 0;
  const save = async () => {
    const name = form.name.trim();
    setErrors(name === '' ? [{ fieldId: 'name', text: say('error_party_name') }] : []);
    if (name === '') return;
    const input = { name, kind: form.kind ?? 'other', brings: form.brings.trim() === '' ? null : form.brings.trim() };
    const done = await (party
      ? partiesOf(store).changeParty(id, party.id, input)
      : partiesOf(store).createParty(id, input));
    if (!done.ok) return setFailure(done.error.code);
    notify({ text: say(party ? 'party_saved' : 'party_added') });
    navigate(back, { replace: true });
  };
  const remove = async () => {
    if (!party) return;
    const done = await partiesOf(store).deleteParty(id, party.id);
    if (!done.ok) return setFailure(done.error.code);
    notify({ text: say('party_deleted'), undo: () => void done.value.undo() });
    navigate(back, { replace: true });
  };
  return (
    <Page
      title={say(party ? 'party_edit_title' : 'party_new_title')}
      back={back}
      errors={errors}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit" unavailable={!mayEdit}>
          {common('save')}
        </Button>
      }
    >
      {!mayEdit && <Banner kind="info" title={say('only_representatives')} />}
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <TextField
        id="name"
        label={say('field_party_name')}
        mark="required"
        value={form.name}
        onValue={(name) => setForm({ ...form, name })}
        error={errors[0]?.text}
      />
      <PartyKindField value={form.kind} onValue={(kind) => setForm({ ...form, kind })} />
      <BringsChips value={form.brings} onValue={(brings) => setForm({ ...form, brings })} />
      <TextAreaField
        label={say('brings_words')}
        support={say('field_brings_hint')}
        limit={400}
        value={form.brings}
        onValue={(brings) => setForm({ ...form, brings })}
      />
      {isEmpty && mayEdit && project.parties.length > 2 && (
        <Button kind="danger" icon="trash" onClick={() => void remove()}>
          {say('party_delete')}
        </Button>
      )}
    </Page>
  );
}
