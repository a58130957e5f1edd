import { records } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { minutesCheckOf } from '#store/minutes-check.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { keepsMinutes } from '../closing.model.ts';
import { refusal } from '../components/form-errors.ts';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { inShapeOf } from '../draft-shape.ts';

/** 訂正: what is right, written beside minutes that stay as they were settled. */
export function CorrectMinutesPage(): ReactNode {
  return (
    <MeetingFrame>
      {(sheet, space) =>
        sheet.meeting.state === 'confirmed' && keepsMinutes(sheet.meeting, sheet.view.me) ? (
          <CorrectMinutes space={space} sheet={sheet} />
        ) : (
          <NotSettled space={space} sheet={sheet} />
        )
      }
    </MeetingFrame>
  );
}

interface CorrectProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

const empty = { place: '', text: '' };
const { text } = records.correction.fields;

function CorrectMinutes({ space, sheet }: CorrectProps): ReactNode {
  const say = useWords('minutes');
  const store = useStore();
  const [, navigate] = useLocation();
  const { id } = sheet.meeting;
  const draft = useDraft(`minutes.correct/${space}/${id}`, (value) => inShapeOf(value, empty));
  const [typed, setTyped] = useState<typeof empty>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const form = typed ?? draft.found ?? empty;
  const change = (next: typeof empty) => {
    setTyped(next);
    draft.save(next);
  };
  const wrong = (field: string) => errors.find(({ fieldId }) => fieldId === `correction-${field}`)?.text;
  const submit = async () => {
    const done = await minutesCheckOf(store).addCorrection(space, id, form);
    if (!done.ok) {
      const told = refusal(done.error, 'correction', 'text');
      return setErrors([done.error.code === 'field.required' ? { ...told, text: say('error_correction') } : told]);
    }
    draft.clear();
    tell(done, say('corrected'));
    navigate(paths.meeting(space, id), { replace: true });
  };
  return (
    <Page
      title={say('correct_title')}
      lead={say.rich('correct_lead')}
      back={paths.meeting(space, id)}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {say('correct_save')}
        </Button>
      }
    >
      <TextField
        id="correction-place"
        label={say('field_place')}
        mark="optional"
        value={form.place}
        onValue={(value) => change({ ...form, place: value })}
        error={wrong('place')}
      />
      <TextAreaField
        id="correction-text"
        label={say('field_correction')}
        mark="required"
        rows={4}
        limit={text.max}
        value={form.text}
        onValue={(value) => change({ ...form, text: value })}
        error={wrong('text')}
      />
      <p className="text-ink-sub">{say.rich('correction_rule')}</p>
    </Page>
  );
}

function NotSettled({ space, sheet }: CorrectProps): ReactNode {
  const say = useWords('minutes');
  const meeting = paths.meeting(space, sheet.meeting.id);
  const isDraft = sheet.meeting.state !== 'confirmed';
  const words = useWords('meetings');
  return (
    <Page title={say('correct_title')} back={meeting}>
      <Banner
        kind="info"
        title={isDraft ? say('not_settled') : words('closed')}
        actions={
          <LinkButton kind="outline" to={meeting}>
            {say('to_meeting')}
          </LinkButton>
        }
      >
        {isDraft ? say.rich('not_settled_text') : words.rich('only_keepers')}
      </Banner>
    </Page>
  );
}
