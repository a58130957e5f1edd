import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Project } from '#store/projects.ts';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** だれの・どんな困りごとを・どう変えるか: the charter as facts. */
export function AimSection({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const { space, charter } = project;
  const period = usePeriod(charter);
  const aims = (['whose', 'trouble', 'change', 'issue'] as const).filter((field) => charter?.[field]);
  const sentence = useAimSentence(charter);
  const edit = paths.editProject(space.id);
  if (aims.length === 0) {
    const write = space.me.isRepresentative && <LinkButton to={edit}>{say('aim_write')}</LinkButton>;
    return (
      <Section title={say('aim')}>
        <EmptyState icon="talk" action={write}>
          {say('aim_empty')}
        </EmptyState>
      </Section>
    );
  }
  const shown = sentence === null ? aims : aims.filter((field) => field === 'issue');
  const items: SummaryItem[] = shown.map((field) => ({ label: say(`field_${field}`), value: charter?.[field] }));
  if (period !== '') items.push({ label: say('period'), value: period });
  if ((charter?.cycle ?? 1) > 1)
    items.push({ label: say('cycle'), value: say('cycle_text', { number: charter?.cycle ?? 1 }) });
  return (
    <Section
      title={say('aim')}
      beside={
        space.me.isRepresentative && (
          <LinkButton kind="text" icon="edit" to={edit}>
            {say('aim_edit')}
          </LinkButton>
        )
      }
    >
      {sentence !== null && <p className="text-std-18B-160">{sentence}</p>}
      {items.length > 0 && <SummaryList items={items} />}
      {charter?.fromRoundId && (
        <LinkButton kind="text" to={paths.roundResult(space.id, charter.fromRoundId)}>
          {say('from_round')}
        </LinkButton>
      )}
    </Section>
  );
}

/** だれの・どんな困りごとを・どう変えるか in one sentence; null until all three are there. */
function useAimSentence(charter: Project | null): string | null {
  const say = useWords('planning');
  const { whose, trouble, change } = charter ?? {};
  return whose && trouble && change ? say('plan_aim_sentence', { whose, trouble, change }) : null;
}

function usePeriod(charter: Project | null): string {
  const say = useWords('projects');
  const locale = useLocale();
  const from = charter?.startOn ? formatDate(charter.startOn, locale) : '';
  const to = charter?.endOn ? formatDate(charter.endOn, locale) : '';
  if (from !== '' && to !== '') return say('period_between', { from, to });
  if (from !== '') return say('period_from', { from });
  return to === '' ? '' : say('period_to', { to });
}
