import { useWords } from '#i18n/use-words.tsx';
import { minutesCheckOf } from '#store/minutes-check.ts';
import { useDraft, useStore } from '#store/react.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { useState } from 'react';
import { refusal } from '../components/form-errors.ts';
import { tell, tellFailure } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { inShapeOf } from '../draft-shape.ts';
import type { MinutesCheck } from './use-minutes-check.ts';

/** One's own answer to a draft, being given. */
export interface Answering {
  /** What should be changed is being written. */
  readonly isWriting: boolean;
  readonly note: string;
  readonly errors: readonly FormError[];
  readonly setNote: (note: string) => void;
  readonly startWriting: () => void;
  readonly stopWriting: () => void;
  readonly agree: () => Promise<void>;
  readonly tellChange: () => Promise<void>;
}

const empty = { note: '' };

/** Agrees to the words that are on the screen, or tells what should be changed; a half written note is kept on the phone. */
export const useAnswering = (space: string, sheet: MeetingSheet, check: MinutesCheck): Answering => {
  const say = useWords('minutes');
  const store = useStore();
  const { id } = sheet.meeting;
  const me = sheet.view.me.memberId;
  const draft = useDraft(`minutes.sign/${space}/${id}`, (value) => inShapeOf(value, empty));
  const [typed, setTyped] = useState<string>();
  const [opened, setOpened] = useState<boolean>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const before = check.mine?.answer === 'asks_change' ? (check.mine.sign?.note ?? '') : '';
  const note = typed ?? draft.found?.note ?? before;
  const close = () => {
    draft.clear();
    setTyped(undefined);
    setOpened(false);
    setErrors([]);
  };
  const agree = async () => {
    const done = await minutesCheckOf(store).sign(space, id, me, { answer: 'agreed', note: '', mark: check.mark });
    if (tell(done, say('agreed_told'))) close();
  };
  const tellChange = async () => {
    const done = await minutesCheckOf(store).sign(space, id, me, { answer: 'asks_change', note, mark: check.mark });
    if (!done.ok && done.error.code === 'field.required') {
      return setErrors([{ ...refusal(done.error, 'minutes', 'note'), text: say('error_note') }]);
    }
    if (tellFailure(done)) {
      tell(done, say('change_told'));
      close();
    }
  };
  return {
    isWriting: opened ?? (draft.found?.note ?? '') !== '',
    note,
    errors,
    setNote: (next) => {
      setTyped(next);
      draft.save({ note: next });
    },
    startWriting: () => setOpened(true),
    stopWriting: close,
    agree,
    tellChange,
  };
};
