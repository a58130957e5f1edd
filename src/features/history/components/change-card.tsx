import { formatMoment } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { Fields } from '#domain/records.ts';
import { useSaidWith } from '#ui/use-said-with.ts';
import type { ReactNode } from 'react';
import { deedOf, linesOfEdit } from '../history-lines.model.ts';

interface Change {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly set: Fields;
  readonly isText?: boolean;
  readonly status?: 'applied' | 'superseded' | 'rejected';
  readonly lost?: readonly string[];
}

interface ChangeCardProps {
  readonly kind: string;
  readonly change: Change;
  /** Whose it is, as the screen says it. */
  readonly by: string;
  readonly names: ReadonlyMap<string, string>;
}

/** One edit: who, when, and the words as they were written. */
export function ChangeCard({ kind, change, by, names }: ChangeCardProps): ReactNode {
  const say = useWords('history');
  const review = useWords('review');
  const locale = useLocale();
  const sayValue = useSaidWith(names);
  const { at, set, isText = false, status, lost = [] } = change;
  const lines = linesOfEdit(kind, set);
  return (
    <li className="flex flex-col gap-2 rounded-12 border-1 border-line bg-white px-4 py-3">
      <p>
        <span className="text-std-18B-160">{by}</span>
        <br />
        <span className="text-ink-sub">{formatMoment(at, locale)}</span>
      </p>
      <p>{say.rich(`did_${deedOf(set, isText)}`)}</p>
      {lines.length > 0 && (
        <dl className="flex flex-col gap-2 border-t-1 border-line pt-2">
          {lines.map(({ field, said }) => (
            <div key={field}>
              <dt className="text-ink-sub">{field === 'else' ? say('other_fields') : review(`field_${field}`)}</dt>
              <dd className="break-words whitespace-pre-line">{sayValue(said)}</dd>
            </div>
          ))}
        </dl>
      )}
      {isText && lines.length > 0 && <p>{say.rich('did_wrote')}</p>}
      {status === 'rejected' && <p className="text-std-16B-170">{say('was_refused')}</p>}
      {status === 'superseded' && lost.length > 0 && <p className="text-std-16B-170">{say('was_lost')}</p>}
    </li>
  );
}
