import { agendaFor } from '#content/agendas/agendas.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLanguage, useLocale, useWords } from '#i18n/use-words.tsx';
import { languages } from '#i18n/languages.ts';
import { wordsOf } from '#domain/basis/localized.ts';
import { agendaStartOf, type StartItem } from '#store/agenda-start.ts';
import { useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { ReactNode } from 'react';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

interface AgendaProposalsProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** While the agenda is empty: what is usual at such a meeting, or what was talked about last time, with one tap. */
export function AgendaProposals({ space, sheet }: AgendaProposalsProps): ReactNode {
  const say = useWords('minutes');
  const locale = useLocale();
  const { folders } = languages[useLanguage()];
  const start = agendaStartOf(useStore());
  const { meeting } = sheet;
  const earlier = useLive((store) => agendaStartOf(store).findEarlierAgenda(space, meeting), [space, meeting.id]);
  const usual = agendaFor(meeting.type ?? 'working');
  const put = async (items: readonly StartItem[]) => {
    const done = await start.addAgendaItems(space, meeting.id, items);
    tell(done, say('agenda_put_in', { number: items.length }));
  };
  return (
    <div className="flex flex-col items-start gap-3 rounded-12 border-1 border-dashed border-control bg-white p-4">
      <h3 className="text-std-18B-160">{say('proposals')}</h3>
      <p className="text-ink-sub">{usual.map(({ title }) => wordsOf(title, folders)).join('・')}</p>
      <Button
        kind="outline"
        icon="plus"
        onClick={() =>
          void put(
            usual.map(({ title, minutes, purpose }) => ({
              title: wordsOf(title, folders),
              minutesPlanned: minutes,
              purpose,
            })),
          )
        }
      >
        {say('use_usual', { number: usual.length })}
      </Button>
      {earlier && (
        <Button
          kind="outline"
          icon="undo"
          onClick={() =>
            void put(
              earlier.items.map(({ title, minutesPlanned = null, purpose = null }) => ({
                title: title ?? '',
                minutesPlanned,
                purpose,
              })),
            )
          }
        >
          {say('use_last', {
            date: earlier.meeting.on ? formatShortDate(earlier.meeting.on, locale) : '',
            number: earlier.items.length,
          })}
        </Button>
      )}
      <p className="text-ink-sub">{say.rich('proposals_lead')}</p>
    </div>
  );
}
