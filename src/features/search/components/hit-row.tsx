import { isSearchedName, type SearchGroup } from '#domain/search/searched-fields.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { SearchHit } from '#store/search-index.ts';
import { CardLink } from '#ui/primitives/card-link.tsx';
import type { IconName } from '#ui/primitives/icon.tsx';
import { MarkedText } from '#ui/primitives/marked-text.tsx';
import type { ReactNode } from 'react';
import { hitPath } from '../hit-path.model.ts';

interface HitRowProps {
  readonly hit: SearchHit;
  readonly group: SearchGroup;
  /** The notebook it stands in; left out where there is only one. */
  readonly spaceName: string | undefined;
}

/** One hit: its name or that of what it belongs to, the words around what was found, kind and day. */
export function HitRow({ hit, group, spaceName }: HitRowProps): ReactNode {
  const say = useWords('search');
  const locale = useLocale();
  const kind = isSearchedName(hit.kind) ? say(`kind_${hit.kind}`) : '';
  const isPlain = plain.has(hit.kind);
  const above = hit.parents.find((parent) => parent.title !== null)?.title;
  const day = hit.on && formatDate(hit.on, locale);
  const facts = [isPlain ? null : kind, day, hit.title ? above : null, spaceName].filter(
    (fact) => fact != null && fact !== '',
  );
  return (
    <CardLink
      to={hitPath(hit.space, hit, hit.parents)}
      leading={icons[group]}
      title={hit.title ? <MarkedText pieces={hit.title} /> : (above ?? kind)}
      meta={
        <>
          {hit.excerpt && (
            <span className="mb-1 block text-std-16N-170 text-ink">
              <MarkedText pieces={hit.excerpt} />
            </span>
          )}
          <span className="block">
            {facts.map((fact, place) => (
              <span key={fact} className="inline-block">
                {place > 0 && say('between')}
                {fact}
              </span>
            ))}
          </span>
        </>
      }
    />
  );
}

/** What the heading says already. */
const plain: ReadonlySet<string> = new Set(['activityLog', 'groupEvent', 'meeting', 'actionItem', 'member']);

const icons: { readonly [G in SearchGroup]: IconName } = {
  log: 'log',
  event: 'calendar',
  meeting: 'meeting',
  task: 'check',
  project: 'talk',
  people: 'people',
  notice: 'megaphone',
};
