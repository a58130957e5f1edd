import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';

interface LogWordsProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly mayWrite: boolean;
}

/** ひとこと, what went well, what was difficult: written afterwards, by those who want to. */
export function LogWords({ space, log, mayWrite }: LogWordsProps): ReactNode {
  const say = useWords('activities');
  const items = (['note', 'good', 'trouble'] as const).flatMap((field) => {
    const text = log[field];
    return text ? [{ label: say(`field_${field}`), value: <span className="whitespace-pre-wrap">{text}</span> }] : [];
  });
  const link = mayWrite && (
    <LinkButton icon="edit" kind={items.length > 0 ? 'outline' : 'solid'} to={paths.activityWords(space, log.id)}>
      {items.length > 0 ? say('change_words') : say('write_words')}
    </LinkButton>
  );
  if (items.length === 0 && !mayWrite) return null;
  return (
    <Section title={say('words')}>
      {items.length > 0 ? (
        <>
          <SummaryList items={items} />
          <div>{link}</div>
        </>
      ) : (
        <EmptyState icon="talk" action={link}>
          {say.rich('words_empty')}
        </EmptyState>
      )}
    </Section>
  );
}
