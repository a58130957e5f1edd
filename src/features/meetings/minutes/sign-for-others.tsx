import { useWords } from '#i18n/use-words.tsx';
import { minutesCheckOf } from '#store/minutes-check.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { ForOthers } from '#ui/primitives/for-others.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { WayTold } from '#ui/primitives/way-told.tsx';
import { type ReactNode, useState } from 'react';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import type { MinutesCheck } from './use-minutes-check.ts';

interface SignForOthersProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly check: MinutesCheck;
}

/** 代理入力: what somebody said who read the draft on paper or heard it on the telephone. */
export function SignForOthers({ space, sheet, check }: SignForOthersProps): ReactNode {
  const say = useWords('minutes');
  const rowOf = (id: string) => check.rows.find(({ memberId }) => memberId === id);
  // What people answered themselves is theirs.
  const people = sheet.members
    .filter(({ id }) => id !== sheet.view.me.memberId && (rowOf(id)?.sign == null || rowOf(id)?.sign?.typedBy != null))
    .map(({ id, name }) => {
      const answer = rowOf(id)?.answer ?? 'open';
      return { id, name: name ?? '', state: say(`answer_${answer}`), isOpen: answer === 'open' };
    });
  if (people.length === 0) return null;
  return (
    <Disclosure summary={say('for_others')}>
      <ForOthers people={people} titleOf={(name) => say('answer_of', { name })}>
        {(memberId, how) => (
          <TypedSign key={memberId} space={space} sheet={sheet} check={check} memberId={memberId} how={how} />
        )}
      </ForOthers>
    </Disclosure>
  );
}

interface TypedSignProps extends SignForOthersProps {
  readonly memberId: string;
  readonly how: WayTold;
}

function TypedSign({ space, sheet, check, memberId, how }: TypedSignProps): ReactNode {
  const say = useWords('minutes');
  const minutesCheck = minutesCheckOf(useStore());
  const [note, setNote] = useState('');
  const sign = async (answer: 'agreed' | 'asks_change') => {
    const input = { answer, note, mark: check.mark, how };
    tell(await minutesCheck.sign(space, sheet.meeting.id, memberId, input), say(`answer_${answer}`));
  };
  return (
    <div className="flex flex-col gap-4">
      <Button kind="solid" icon="check" wide onClick={() => void sign('agreed')}>
        {say('agree')}
      </Button>
      <TextAreaField label={say('field_note')} mark="optional" rows={2} limit={400} value={note} onValue={setNote} />
      <Button kind="outline" icon="edit" wide unavailable={note.trim() === ''} onClick={() => void sign('asks_change')}>
        {say('answer_asks_change')}
      </Button>
    </div>
  );
}
