import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { refusal } from '../components/form-errors.ts';
import { MeetingFields } from '../components/meeting-fields.tsx';
import { MissingMeeting } from '../components/missing-meeting.tsx';
import { tell } from '../components/tell.ts';
import { type MeetingSheet, useMeetingSheet } from '../components/use-meeting-sheet.ts';
import { inShapeOf } from '../draft-shape.ts';
import { changedFields, formOfMeeting, type MeetingForm, problemsOf } from '../meeting-form.model.ts';

/** Changes kind, day, place and so on of a meeting, or deletes it. */
export function EditMeetingPage(): ReactNode {
  const { space, id } = useParams<{ space: string; id: string }>();
  const say = useWords('meetings');
  const sheet = useMeetingSheet(space, id);
  const [isDeleted, setIsDeleted] = useState(false);
  if (isDeleted) return <Redirect to={paths.meetings(space)} replace />;
  if (sheet === undefined) {
    return (
      <Page title={say('edit_title')} back={paths.meeting(space, id)}>
        {null}
      </Page>
    );
  }
  if (sheet === null) return <MissingMeeting space={space} />;
  if (!sheet.isOpen) return <Redirect to={paths.meeting(space, id)} replace />;
  return <EditMeeting space={space} sheet={sheet} onDelete={() => setIsDeleted(true)} />;
}

interface EditMeetingProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly onDelete: () => void;
}

function EditMeeting({ space, sheet, onDelete }: EditMeetingProps): ReactNode {
  const { meeting, view, members } = sheet;
  const say = useWords('meetings');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [start] = useState(() => formOfMeeting(meeting));
  const draft = useDraft(`meeting.edit/${meeting.id}`, (value) => inShapeOf(value, start));
  const [typed, setTyped] = useState<MeetingForm>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const earlier = useLive((s) => s.meetings.listMeetings(space, { limit: 30 }), [space]);
  const form = typed ?? draft.found ?? start;

  const change = (next: MeetingForm) => {
    setTyped(next);
    draft.save(next);
  };
  const submit = async () => {
    setErrors(problemsOf(form).map((field) => ({ fieldId: `meeting-${field}`, text: say(`error_${field}`) })));
    const fields = changedFields(form, start, (type) => say(`type_${type}`));
    if (!fields) return;
    const done = await store.meetings.changeMeeting(space, meeting.id, fields);
    if (!done.ok) return setErrors([refusal(done.error, 'meeting', 'title')]);
    draft.clear();
    tell(done, say('changed'));
    navigate(paths.meeting(space, meeting.id), { replace: true });
  };
  const remove = async () => {
    const done = await store.meetings.deleteMeeting(space, meeting.id);
    if (!tell(done, say('deleted_meeting'))) return;
    draft.clear();
    onDelete();
  };

  return (
    <Page
      title={say('edit_title')}
      back={paths.meeting(space, meeting.id)}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      {earlier && draft.found !== undefined && (
        <MeetingFields
          form={form}
          onForm={change}
          errors={errors}
          kind={view.kind}
          earlier={earlier.records.filter((one) => one.id !== meeting.id)}
          members={members}
          today={store.today()}
        />
      )}
      <div className="pt-6">
        <Button kind="danger" icon="trash" onClick={() => void remove()}>
          {say('delete_meeting')}
        </Button>
      </div>
    </Page>
  );
}
