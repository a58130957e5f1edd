import { formatDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import type { ReactNode } from 'react';
import type { VersionView } from '../use-agreements.ts';

interface VersionListProps {
  readonly space: string;
  readonly versions: readonly VersionView[];
  readonly label: string;
}

/** Versions as rows: name, number, where each stands. */
export function VersionList({ space, versions, label }: VersionListProps): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  return (
    <CardList label={label}>
      {versions.map(({ id, number, record, standing }) => (
        <CardLink
          key={id}
          to={paths.agreement(space, id)}
          leading="log"
          title={say('version_title', { title: record.title ?? '', number })}
          meta={
            <>
              {say(`state_${standing.state}`)}
              {record.laidAt != null && (
                <span className="block">
                  {say('laid_on', { date: formatDate(localDateOf(record.laidAt), locale) })}
                </span>
              )}
            </>
          }
        />
      ))}
    </CardList>
  );
}
