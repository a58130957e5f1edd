import { type Correction, type MinutesSign, minutesCheckOf, minutesMark } from '#store/minutes-check.ts';
import { useLive } from '#store/react.tsx';
import { useMemo } from 'react';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { type SignRow, signRows } from './sign-list.model.ts';

/** What is said of minutes, and beside them. */
export interface MinutesCheck {
  readonly signs: readonly MinutesSign[];
  readonly corrections: readonly Correction[];
  /** People who are asked or have answered. */
  readonly rows: readonly SignRow[];
  /** My own row. */
  readonly mine: SignRow | null;
  /** Names the words as they stand now. */
  readonly mark: string;
  readonly body: string;
}

/** Reads what people say of a draft and which corrections there are; undefined while reading. */
export const useMinutesCheck = (space: string, sheet: MeetingSheet): MinutesCheck | undefined => {
  const { meeting, agenda, remarks, decisions, actions, attendance, view, members } = sheet;
  const body = useLive(({ texts }) => texts.readText(space, meeting.id), [space, meeting.id]);
  const said = useLive(
    async (store) => ({
      signs: await minutesCheckOf(store).listSigns(space, meeting.id),
      corrections: await minutesCheckOf(store).listCorrections(space, meeting.id),
    }),
    [space, meeting.id],
  );
  return useMemo(() => {
    if (body === undefined || !said) return undefined;
    const mark = minutesMark({ meeting, agenda, remarks, decisions, actions, attendance, body });
    const rows = signRows({ meeting, attendance, members, signs: said.signs, mark });
    const mine = rows.find(({ memberId }) => memberId === view.me.memberId) ?? null;
    return { ...said, mark, body, rows, mine };
  }, [body, said, meeting, agenda, remarks, decisions, actions, attendance, members, view.me.memberId]);
};
