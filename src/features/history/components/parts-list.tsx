import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { historyPartsOf } from '#store/history-parts.ts';
import { useLive } from '#store/react.tsx';
import { namedKind } from '#ui/named-kinds.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** What was written inside a record, each with its own history: the items of a meeting, the photos of a log. */
export function PartsList({ space, record }: { readonly space: string; readonly record: string }): ReactNode {
  const say = useWords('history');
  const outbox = useWords('outbox');
  const parts = useLive((store) => historyPartsOf(store).listParts(space, record), [space, record]) ?? [];
  if (parts.length === 0) return null;
  return (
    <Section title={say('parts_title')}>
      <CardList>
        {parts.map(({ id, kind, title, isDeleted }) => {
          const word = outbox(`what_${namedKind(kind)}`);
          return (
            <CardLink
              key={id}
              to={`${paths.history(space, id)}?from=${encodeURIComponent(paths.history(space, record))}`}
              title={title || word}
              meta={[...(title ? [word] : []), ...(isDeleted ? [say('part_deleted')] : [])].join('・')}
            />
          );
        })}
      </CardList>
    </Section>
  );
}
