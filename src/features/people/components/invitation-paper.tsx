import { useWords } from '#i18n/use-words.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';
import type { Roster } from '../use-roster.ts';

interface InvitationPaperProps {
  readonly roster: Roster;
  readonly link: string;
  /** The person it is for; null when anybody may use it. */
  readonly personal: string | null;
  readonly inviter: string;
  /** What it allows and until when. */
  readonly terms: readonly string[];
}

/** The invitation on A4, to hand over or to pin to a board. Seen on paper only. */
export function InvitationPaper({ roster, link, personal, inviter, terms }: InvitationPaperProps): ReactNode {
  const say = useWords('people');
  return (
    <div className="hidden print:block">
      <PrintSheet title={say('paper_title')} space={roster.space.name} large>
        {personal !== null && <h2>{say('paper_for', { name: personal })}</h2>}
        <ol>
          <li>{say('paper_step_1')}</li>
          <li>{say('paper_step_2')}</li>
          <li>{personal === null ? say('paper_step_3_open') : say('paper_step_3_personal')}</li>
        </ol>
        <div className="keep-together my-4">
          <QrCode text={link} label={say('qr_label')} />
          <p className="mt-2 text-center break-all">{link}</p>
        </div>
        {terms.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{say('paper_help', { name: inviter })}</p>
      </PrintSheet>
    </div>
  );
}
