import { useWords } from '#i18n/use-words.tsx';
import type { AttendanceState } from '#store/attendance.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import type { ReactNode } from 'react';

interface PresenceDialogProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly state: AttendanceState | undefined;
  /** Null takes the mark away. */
  readonly onState: (state: AttendanceState | null) => void;
  readonly onClose: () => void;
}

const states: readonly AttendanceState[] = ['present', 'proxy', 'written', 'absent'];

/** How one person takes part: 出席, 委任状, 書面, 欠席. */
export function PresenceDialog({ name, isOpen, state, onState, onClose }: PresenceDialogProps): ReactNode {
  const say = useWords('meetings');
  return (
    <Dialog open={isOpen} title={say('how_of', { name })} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {states.map((one) => (
          <Button
            key={one}
            kind="outline"
            wide
            {...(one === state ? { icon: 'check' as const } : {})}
            aria-pressed={one === state}
            onClick={() => onState(one)}
          >
            {say(`presence_${one}`)}
          </Button>
        ))}
        {state && (
          <Button kind="text" wide onClick={() => onState(null)}>
            {say('clear_presence')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
