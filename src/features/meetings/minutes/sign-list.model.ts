import type { Attendance } from '#store/attendance.ts';
import type { Meeting } from '#store/meetings.ts';
import { type MinutesSign, signersOf } from '#store/minutes-check.ts';
import type { Member } from '#store/people.ts';

/** What one person says of a draft. */
export interface SignRow {
  readonly memberId: string;
  /** 議事録署名人: asked by name. */
  readonly isSigner: boolean;
  readonly answer: 'agreed' | 'asks_change' | 'open';
  /** The words were changed after they were read. */
  readonly isStale: boolean;
  readonly sign: MinutesSign | null;
}

interface SignFacts {
  readonly meeting: Meeting;
  readonly attendance: readonly Attendance[];
  readonly members: readonly Member[];
  readonly signs: readonly MinutesSign[];
  /** Of the words as they stand now. */
  readonly mark: string;
}

/** Who is asked and who has answered: signers first, then those who were there, in the order of the roster. */
export const signRows = ({ meeting, attendance, members, signs, mark }: SignFacts): readonly SignRow[] => {
  const signers = new Set(signersOf(meeting));
  const wasThere = new Set(attendance.filter(({ state }) => state === 'present').map(({ memberId }) => memberId ?? ''));
  const byMember = new Map(signs.map((sign) => [sign.memberId ?? '', sign]));
  const places = new Map(members.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => (signers.has(id) ? 0 : members.length + 1) + (places.get(id) ?? members.length);
  return [...new Set([...signers, ...wasThere, ...byMember.keys()])]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((memberId) => {
      const sign = byMember.get(memberId) ?? null;
      return {
        memberId,
        isSigner: signers.has(memberId),
        answer: sign?.answer ?? 'open',
        isStale: sign !== null && sign.mark !== mark,
        sign,
      };
    });
};

/** How many say what of the words as they stand. */
export const countSigns = (
  rows: readonly SignRow[],
): { readonly agreed: number; readonly asks: number; readonly signers: number; readonly signersAgreed: number } => ({
  agreed: rows.filter(agrees).length,
  asks: rows.filter(({ answer }) => answer === 'asks_change').length,
  signers: rows.filter(({ isSigner }) => isSigner).length,
  signersAgreed: rows.filter((row) => row.isSigner && agrees(row)).length,
});

/** Where minutes stand on their way: a draft, read by others, settled. */
export type MinutesState = 'draft' | 'checking' | 'confirmed';

/** The state of a meeting's minutes. */
export const stateOf = (meeting: Pick<Meeting, 'state' | 'checkingFrom'>): MinutesState => {
  if (meeting.state === 'confirmed') return 'confirmed';
  return meeting.checkingFrom == null ? 'draft' : 'checking';
};

const agrees = ({ answer, isStale }: SignRow): boolean => answer === 'agreed' && !isStale;
