import { fewBallots } from '#domain/meeting/vote.ts';
import { records } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { votesOf } from '#store/votes.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { refusal } from '../components/form-errors.ts';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { presentIds } from '../running/running.model.ts';
import { emptyVoteForm, problemsOf, readVoteForm, type VoteForm, voteOf } from './vote-form.model.ts';

/** Opens a vote. */
export function NewVotePage(): ReactNode {
  return (
    <MeetingFrame>
      {(sheet, space) =>
        sheet.isOpen ? (
          <NewVote space={space} sheet={sheet} />
        ) : (
          <Redirect to={paths.meeting(space, sheet.meeting.id)} replace />
        )
      }
    </MeetingFrame>
  );
}

const voices = ['open', 'hidden', 'secret'] as const;

function NewVote({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const store = useStore();
  const [, navigate] = useLocation();
  const { meeting, agenda } = sheet;
  const draft = useDraft(`vote.new/${meeting.id}`, readVoteForm);
  const [typed, setTyped] = useState<VoteForm>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const known = agenda.some(({ id }) => id === meeting.currentItemId) ? (meeting.currentItemId ?? '') : '';
  const form = typed ?? draft.found ?? emptyVoteForm(known);
  const change = (next: VoteForm) => {
    setTyped(next);
    draft.save(next);
  };
  useUnsaved(form.question !== '');
  const errorAt = (field: string) => errors.find(({ fieldId }) => fieldId === `vote-${field}`)?.text;
  const submit = async () => {
    const problems = problemsOf(form).map((field) => ({
      fieldId: `vote-${field === 'choice' ? 'choices' : field}`,
      text: say(`error_${field}`),
    }));
    setErrors(problems);
    if (problems.length > 0) return;
    const done = await votesOf(store).openVote(
      space,
      meeting.id,
      voteOf(form, (choice) => say(`vote_${choice}`)),
    );
    if (!done.ok) return setErrors([refusal(done.error, 'vote', 'question')]);
    draft.clear();
    tell(done, say('vote_asked'));
    navigate(paths.vote(space, meeting.id, done.value.id), { replace: true });
  };
  const here = presentIds(sheet).length || sheet.members.length;
  return (
    <Page
      title={say('vote_new')}
      lead={say.rich('vote_new_lead')}
      back={paths.meeting(space, meeting.id)}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {say('vote_ask')}
        </Button>
      }
    >
      <TextAreaField
        id="vote-question"
        label={say('vote_question')}
        support={say.rich('vote_fixed')}
        mark="required"
        rows={2}
        limit={records.vote.fields.question.max}
        value={form.question}
        onValue={(question) => change({ ...form, question })}
        error={errorAt('question')}
      />
      <ChipSet
        label={say('vote_choices')}
        options={[
          { value: 'plain', label: say('vote_plain') },
          { value: 'own', label: say('vote_own') },
        ]}
        value={form.sort}
        onValue={(sort) => change({ ...form, sort })}
      />
      {form.sort === 'own' && (
        <TextAreaField
          id="vote-choices"
          label={say('vote_own_text')}
          rows={3}
          value={form.own}
          onValue={(own) => change({ ...form, own })}
          error={errorAt('choices')}
        />
      )}
      <ChoiceRows
        label={say('vote_voice')}
        options={voices.map((voice) => ({
          value: voice,
          label: say(`voice_${voice}`),
          ...(voice === 'open' ? {} : { note: say(`voice_${voice}_note`) }),
        }))}
        value={form.voice}
        onValue={(voice) => change({ ...form, voice })}
      />
      {form.voice === 'secret' && here <= fewBallots && (
        <p role="status" className="rounded-8 bg-waiting-tint px-3 py-2 text-waiting">
          {say('vote_few', { number: here })}
        </p>
      )}
      {agenda.length > 0 && (
        <ChipSet
          label={say('vote_item')}
          options={[
            ...agenda.map(({ id, title }) => ({ value: id, label: title ?? '' })),
            { value: '', label: say('remarks_rest') },
          ]}
          value={form.agendaItemId}
          onValue={(agendaItemId) => change({ ...form, agendaItemId })}
        />
      )}
    </Page>
  );
}
