import { kindredPrinciples } from '#content/content.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type EvidenceView, evidenceOf } from '#store/evidence.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';

interface EvidenceListProps {
  readonly view: ResultView;
  readonly principle: string;
}

/** What people noted about this principle in logs, meetings and decisions: facts beside a card (50-evaluation item 9). */
export function EvidenceList({ view, principle }: EvidenceListProps): ReactNode {
  const say = useWords('talk');
  const { id } = view.space;
  const found = useLive(
    (store) => evidenceOf(store).listByPrinciple(id, kindredPrinciples(principle)),
    [id, principle],
  );
  if (!found || found.length === 0) return null;
  return (
    <Section title={say('facts')}>
      <p className="text-ink-sub">{say.rich('facts_text')}</p>
      <CardList label={say('facts')}>
        {found.map((one) => (
          <Fact key={one.id ?? one.about?.id} space={id} fact={one} />
        ))}
      </CardList>
    </Section>
  );
}

function Fact({ space, fact }: { readonly space: string; readonly fact: EvidenceView }): ReactNode {
  const say = useWords('talk');
  const locale = useLocale();
  const mark = say(`fact_${fact.mark}`);
  const title = fact.text === '' ? mark : fact.text;
  const meta = [mark, fact.on === '' ? '' : formatShortDate(fact.on, locale), fact.about?.title ?? '']
    .filter(Boolean)
    .join(' · ');
  const to = addressOf(space, fact);
  if (to !== null)
    return <CardLink to={to} leading={fact.mark === 'good' ? 'heart' : 'triangle'} title={title} meta={meta} />;
  return (
    <li className="px-4 py-3">
      <p className="text-std-18B-160">{title}</p>
      <p className="text-dns-16N-130 text-ink-sub">{meta}</p>
    </li>
  );
}

/** Where it stands; null when it was noted by itself. */
const addressOf = (space: string, { about }: EvidenceView): string | null => {
  if (!about) return null;
  if (about.kind === 'activityLog') return paths.activity(space, about.id);
  if (about.kind === 'groupEvent') return paths.event(space, about.id);
  if (about.kind === 'meeting') return paths.meeting(space, about.id);
  return about.meetingId === null ? null : paths.meeting(space, about.meetingId);
};
