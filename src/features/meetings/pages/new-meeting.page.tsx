import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { refusal } from '../components/form-errors.ts';
import { MeetingFields } from '../components/meeting-fields.tsx';
import { tell } from '../components/tell.ts';
import { inShapeOf } from '../draft-shape.ts';
import { emptyMeetingForm, fieldsOfForm, type MeetingForm, problemsOf } from '../meeting-form.model.ts';

/** 会議をひらく: one tile and the button are enough. */
export function NewMeetingPage(): ReactNode {
  const { space } = useParams<{ space: string }>();
  const say = useWords('meetings');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const empty = emptyMeetingForm(store.today());
  const draft = useDraft(`meeting.new/${space}`, (value) => inShapeOf(value, empty));
  const [typed, setTyped] = useState<MeetingForm>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const around = useLive(
    async ({ meetings, people, spaces }) => ({
      earlier: (await meetings.listMeetings(space, { limit: 30 })).records,
      members: await people.listMembers(space),
      kind: (await spaces.findSpace(space))?.kind ?? 'group',
    }),
    [space],
  );
  const form = typed ?? draft.found ?? empty;

  const change = (next: MeetingForm) => {
    setTyped(next);
    draft.save(next);
  };
  const submit = async () => {
    const problems = problemsOf(form).map((field) => ({ fieldId: `meeting-${field}`, text: say(`error_${field}`) }));
    setErrors(problems);
    const fields = fieldsOfForm(form, (type) => say(`type_${type}`));
    if (!fields) return;
    setIsBusy(true);
    const done = await store.meetings.createMeeting(space, fields);
    setIsBusy(false);
    if (!done.ok) return setErrors([refusal(done.error, 'meeting', 'type')]);
    draft.clear();
    tell(done, say('created'));
    navigate(paths.meeting(space, done.value.id), { replace: true });
  };

  return (
    <Page
      title={say('new_title')}
      lead={around && say.rich(around.kind === 'project' ? 'who_sees_project' : 'who_sees')}
      back={paths.meetings(space)}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
          {say('create')}
        </Button>
      }
    >
      {around && draft.found !== undefined && (
        <MeetingFields {...around} form={form} onForm={change} errors={errors} today={store.today()} />
      )}
    </Page>
  );
}
