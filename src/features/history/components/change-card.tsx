import { formatMoment } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { Fields } from '#domain/records.ts';
import { useRepeatWords } from '#ui/use-repeat-words.ts';
import { useSaidWith } from '#ui/use-said-with.ts';
import type { ReactNode } from 'react';
import { deedOf, linesOfEdit } from '../history-lines.model.ts';
import type { TextChange } from '../text-difference.ts';

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
  /** The fields as they stood before it, where that is known. */
  readonly before: Fields;
  /** The first day of a series, LocalDate; '' when it is none. */
  readonly firstDay: string;
  /** Whose it is, as the screen says it. */
  readonly by: string;
  readonly names: ReadonlyMap<string, string>;
}

/** One edit: who, when, and the words as they were written. */
export function ChangeCard({ kind, change, before, firstDay, by, names }: ChangeCardProps): ReactNode {
  const say = useWords('history');
  const review = useWords('review');
  const locale = useLocale();
  const sayValue = useSaidWith(names);
  const { at, set, isText = false, status, lost = [] } = change;
  const lines = linesOfEdit(kind, set, before);
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
          {lines.map(({ field, said, changes }) => (
            <div key={field}>
              <dt className="text-ink-sub">{field === 'else' ? say('other_fields') : review(`field_${field}`)}</dt>
              <dd className="break-words whitespace-pre-line">
                {changes && <Difference changes={changes} />}
                {!changes && said.as === 'repeat' && firstDay !== '' && <Repeat rule={said.rule} on={firstDay} />}
                {!changes && (said.as !== 'repeat' || firstDay === '') && sayValue(said)}
              </dd>
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

/** What a longer text lost and gained: a word says which, the line through it and the colour only help. */
function Difference({ changes }: { readonly changes: readonly TextChange[] }): ReactNode {
  const say = useWords('history');
  return changes.map(({ sort, text }, place) => (
    <span key={place} className="block py-1">
      <span className="block text-dns-16N-130 text-ink-sub">{say(`text_${sort}`)}</span>
      {sort === 'gone' ? (
        <del className="border-s-4 border-control ps-2">{text.trim()}</del>
      ) : (
        <ins className="border-s-4 border-action bg-chosen ps-2 no-underline">{text.trim()}</ins>
      )}
    </span>
  ));
}

function Repeat({ rule, on }: { readonly rule: string; readonly on: string }): ReactNode {
  const { ruleWords } = useRepeatWords();
  return ruleWords(rule, on);
}
