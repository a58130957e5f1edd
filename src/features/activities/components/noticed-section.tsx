import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

interface NoticedSectionProps {
  readonly space: string;
  readonly logId: string;
}

/** In a project: 良かった, 困った and ありがとう, each one tap from the log. */
export function NoticedSection({ space, logId }: NoticedSectionProps): ReactNode {
  const say = useWords('activities');
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
            to={`${paths.newEvidence(space)}?about=${logId}&mark=${mark}`}
          >
            {say(`noticed_${mark}`)}
          </LinkButton>
        ))}
      </div>
      <LinkButton kind="outline" icon="heart" wide to={`${paths.thanks(space)}?about=${logId}`}>
        {say('noticed_thanks')}
      </LinkButton>
    </Section>
  );
}
