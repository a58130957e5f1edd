import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface NoticedSectionProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** In a project: what was good or difficult at this meeting, one tap away. */
export function NoticedSection({ space, sheet }: NoticedSectionProps): ReactNode {
  const say = useWords('meetings');
  const { view, meeting } = sheet;
  if (view.kind !== 'project' || view.state === 'closed') return null;
  return (
    <Section title={say('noticed')}>
      <p>{say.rich('noticed_text')}</p>
      <div className="grid grid-cols-2 gap-2">
        {(['good', 'trouble'] as const).map((mark) => (
          <LinkButton
            key={mark}
            kind="outline"
            icon={mark === 'good' ? 'double-circle' : 'triangle'}
            wide
            to={`${paths.newEvidence(space)}?about=${meeting.id}&mark=${mark}`}
          >
            {say(`noticed_${mark}`)}
          </LinkButton>
        ))}
      </div>
    </Section>
  );
}
