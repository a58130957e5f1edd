import { records } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import type { RemarkForm } from '../remark-form.model.ts';
import { PersonChips } from './person-chips.tsx';
import { entryField } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface RemarkFieldsProps {
  readonly form: RemarkForm;
  readonly onForm: (form: RemarkForm) => void;
  readonly sheet: MeetingSheet;
  readonly wrong: (field: string) => string | undefined;
}

const { text } = records.remark.fields;

/** What was said, and by whom if that matters. */
export function RemarkFields({ form, onForm, sheet, wrong }: RemarkFieldsProps): ReactNode {
  const say = useWords('meetings');
  const here = sheet.attendance.filter((one) => one.state === 'present').map((one) => one.memberId ?? '');
  return (
    <>
      <TextAreaField
        id={`${entryField}-text`}
        label={say('field_remark')}
        mark="required"
        rows={2}
        limit={text.max}
        value={form.text}
        onValue={(value) => onForm({ ...form, text: value })}
        error={wrong('text')}
      />
      <Disclosure summary={say('speaker_pick')} open={form.speakerId !== ''}>
        <PersonChips
          label={say('field_speaker')}
          options={sheet.members.map((member) => ({ value: member.id, label: member.name ?? '' }))}
          near={new Set(here)}
          value={form.speakerId}
          onValue={(speakerId) => onForm({ ...form, speakerId })}
        />
      </Disclosure>
    </>
  );
}
