import { runState } from '#domain/meeting/meeting-clock.ts';
import type { Meeting } from '#store/meetings.ts';
import { stateOf } from '../minutes/sign-list.model.ts';

/** A place a meeting leads to while it is talked in, or read. */
export type MeetingTool = 'remarks' | 'screen' | 'turns' | 'vote' | 'codes';

interface ToolFacts {
  readonly meeting: Pick<Meeting, 'state' | 'checkingFrom' | 'startedAt' | 'endedAt'>;
  /** Its minutes are open and so is the space. */
  readonly isOpen: boolean;
  /** How many there are. */
  readonly remarks: number;
}

/** Minutes that go round after the talk: nobody prepares or begins the meeting any more. */
export const isTalkOver = (meeting: ToolFacts['meeting']): boolean =>
  stateOf(meeting) === 'checking' && runState(meeting) !== 'runs';

/** What makes sense now: of settled minutes the way of the talk is read, and the result handed on as any text. */
export const toolsOf = ({ meeting, isOpen, remarks }: ToolFacts): readonly MeetingTool[] => {
  if (!isOpen) return remarks > 0 ? ['remarks'] : [];
  return isTalkOver(meeting) ? ['remarks', 'codes'] : ['remarks', 'screen', 'turns', 'vote', 'codes'];
};
