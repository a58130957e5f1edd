import { useWords } from '#i18n/use-words.tsx';
import { useLive } from '#store/react.tsx';
import { roundEndOf } from '#store/round-end.ts';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';

/** How each party answered: on a phone, on paper, by hands; said once all is shown. */
export function Origins({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('surveys');
  const [space, roundId] = [view.space.id, view.round.id];
  const origins = useLive((store) => roundEndOf(store).listOrigins(space, roundId), [space, roundId]);
  if (!origins || origins.length === 0) return null;
  const items = view.parties.flatMap(({ id, name }) => {
    const found = origins.find(({ partyId }) => partyId === id);
    return found ? [{ label: name, value: say(`origin_${found.origin}`) }] : [];
  });
  return (
    <Section title={say('origins')}>
      <SummaryList items={items} />
    </Section>
  );
}
