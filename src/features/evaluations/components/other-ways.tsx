import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';

/** Without a phone of one's own: paper, raised hands; and the three questions for those served. */
export function OtherWays({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const surveys = useWords('surveys');
  const { space, round, mayRun } = view;
  const isOpen = (round.state ?? 'open') === 'open';
  const isPass = round.collect === 'onePhone';
  const mayType = isPass ? mayRun : space.me.isRepresentative;
  const mayCount = mayType && (isPass || round.voice === 'party');
  return (
    <Section title={surveys('other_ways')}>
      <div className="flex flex-col items-start gap-1">
        {isOpen && (
          <LinkButton kind="text" icon="print" to={paths.printRound(space.id, round.id)}>
            {say('print_kind_blank')}
          </LinkButton>
        )}
        {isOpen && mayType && (
          <LinkButton kind="text" icon="log" to={paths.paperRound(space.id, round.id)}>
            {surveys('paper_title')}
          </LinkButton>
        )}
        {isOpen && mayCount && (
          <LinkButton kind="text" icon="people" to={paths.handsRound(space.id, round.id)}>
            {surveys('hands_title')}
          </LinkButton>
        )}
        {round.phase !== 'before' && (
          <LinkButton kind="text" icon="star" to={paths.surveyRound(space.id, round.id)}>
            {surveys('survey_to')}
          </LinkButton>
        )}
        {round.state === 'shown' && (
          <LinkButton kind="text" icon="clock" to={paths.lateSheet(space.id, round.id)}>
            {surveys('late_title')}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}
