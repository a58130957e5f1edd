import { errorWords } from '#i18n/i18n.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useLive, useStore } from '#store/react.tsx';
import { type Thanks, thanksOf } from '#store/thanks.ts';
import { notify } from '#ui/notices.ts';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { Notebook } from '../use-notebook.ts';

/** The thanks of this cycle, newest first. Nobody is counted. */
export function ThanksList({ notebook }: { readonly notebook: Notebook }): ReactNode {
  const say = useWords('evidence');
  const { space, cycle } = notebook;
  const list = useLive((store) => thanksOf(store).listThanks(space.id, cycle), [space.id, cycle]);
  return (
    <Section title={say('thanks_list')}>
      {list?.length === 0 && <p>{say.rich('thanks_none')}</p>}
      {list !== undefined && list.length > 0 && (
        <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white">
          {list.map((thanks) => (
            <ThanksRow key={thanks.id} notebook={notebook} thanks={thanks} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ThanksRowProps {
  readonly notebook: Notebook;
  readonly thanks: Thanks;
}

function ThanksRow({ notebook, thanks }: ThanksRowProps): ReactNode {
  const say = useWords('evidence');
  const locale = useLocale();
  const store = useStore();
  const { space, names, parties } = notebook;
  const partyName = (id: string | null | undefined) => parties.find((party) => party.id === id)?.name ?? '';
  const from = names.get(thanks.authorId ?? '') || partyName(thanks.partyId) || say('somebody');
  const to = partyName(thanks.toPartyId) || names.get(thanks.toMemberId ?? '') || say('somebody');
  const mayDelete =
    thanks.authorId === space.me.memberId ||
    (space.me.isRepresentative && thanks.partyId != null && thanks.partyId === space.me.partyId);
  const remove = async () => {
    const done = await thanksOf(store).deleteThanks(space.id, thanks.id);
    notify(
      done.ok
        ? { text: say('thanks_deleted'), undo: () => void done.value.undo() }
        : { text: errorWords(done.error.code).text },
    );
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 px-4 py-2">
      <div className="min-w-36 flex-1 py-1">
        <p className="text-std-16B-170">{say('thanks_from_to', { from, to })}</p>
        {thanks.text && <p className="whitespace-pre-wrap">{thanks.text}</p>}
        <p className="text-ink-sub">{thanks.on ? formatShortDate(thanks.on, locale) : ''}</p>
      </div>
      {mayDelete && (
        <button
          type="button"
          className={buttonLook('text')}
          aria-label={say('thanks_delete_of', { to })}
          onClick={() => void remove()}
        >
          {say('thanks_delete')}
        </button>
      )}
    </li>
  );
}
