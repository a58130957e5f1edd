import { useWords } from '#i18n/use-words.tsx';
import type { DayName } from '#store/born-day.ts';
import { dayWritingOf } from '#store/day-writing.ts';
import type { Answer, AnswerInput } from '#store/events.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { tellRefusal } from './tell-refusal.ts';

/** ○ △ ×: saved at the tap, said at the bottom of the screen, with a way back to the answer before. */
export function useAnswering(space: string, day: DayName) {
  const say = useWords('events');
  const writing = dayWritingOf(useStore());
  /** Who comes along is seen at once in its place; only ○ △ × is worth a message. */
  const saveGuests = (input: AnswerInput) => tellRefusal(writing.answer(space, day, input));
  const saveAnswer = async (before: Answer | null, input: AnswerInput): Promise<void> => {
    const person = input.memberId === undefined ? {} : { memberId: input.memberId, how: before?.how ?? null };
    const undo = () =>
      tellRefusal(
        before?.answer
          ? writing.answer(space, day, { answer: before.answer, guests: before.guests ?? 0, ...person })
          : writing.withdraw(space, day, person),
      );
    if (await tellRefusal(writing.answer(space, day, input))) {
      notify({ text: say('answer_saved'), undo: () => void undo() });
    }
  };
  return { saveAnswer, saveGuests };
}
