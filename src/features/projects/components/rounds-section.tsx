import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** The rounds of looking back, the newest first. */
export function RoundsSection({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const locale = useLocale();
  const { space, rounds } = project;
  const mayBegin = space.me.isRepresentative || space.me.role === 'facilitator';
  return (
    <Section title={say('rounds')}>
      {rounds.length === 0 && <EmptyState icon="talk">{say('rounds_empty')}</EmptyState>}
      {rounds.length > 0 && (
        <CardList>
          {rounds.map((round) => {
            const state = round.state ?? 'open';
            const due =
              state === 'open' && round.dueOn ? say('round_due', { date: formatShortDate(round.dueOn, locale) }) : '';
            return (
              <CardLink
                key={round.id}
                to={paths.round(space.id, round.id)}
                leading="talk"
                title={say('round_title', {
                  number: round.number ?? 1,
                  phase: say(`phase_${round.phase ?? 'before'}`),
                })}
                meta={
                  <>
                    {say(`round_${state}`)} <span className="inline-block">{due}</span>
                  </>
                }
              />
            );
          })}
        </CardList>
      )}
      {mayBegin && (
        <LinkButton kind="outline" icon="plus" wide to={paths.newRound(space.id)}>
          {say('round_new')}
        </LinkButton>
      )}
    </Section>
  );
}
