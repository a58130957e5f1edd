import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { ChipSet } from '../primitives/chip-set.tsx';

/** The size of the letters on paper. */
export type PaperSize = 'normal' | 'large';

interface PrintControlsProps {
  readonly size: PaperSize;
  readonly onSize: (size: PaperSize) => void;
  /** Opens the print dialog of the browser when left out. */
  readonly onPrint?: () => void;
}

/** 「印刷する」 and the size of the letters. Not on the paper itself. */
export function PrintControls({ size, onSize, onPrint }: PrintControlsProps): ReactNode {
  const say = useWords('common');
  return (
    <div className="no-print flex flex-col gap-4">
      <ChipSet
        label={say('print_size')}
        value={size}
        onValue={onSize}
        options={[
          { value: 'normal', label: say('print_size_normal') },
          { value: 'large', label: say('print_size_large') },
        ]}
      />
      <Button kind="primary" icon="print" onClick={onPrint ?? (() => window.print())}>
        {say('print')}
      </Button>
    </div>
  );
}
