import { rosterSize } from '#domain/meeting/quorum.ts';
import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { inRosterOrder, statesOf } from '../attendance.model.ts';
import { PaperSection } from './paper-section.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** 日時, 場所, 司会, 書記 and the people in numbers. */
export function PaperFacts({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const locale = useLocale();
  const { meeting, names } = sheet;
  const start = meeting.startTime ? say('fact_start', { time: meeting.startTime }) : '';
  const facts = [
    {
      name: say('fact_when'),
      text: [meeting.on ? formatPaperDate(meeting.on, locale) : '', start].filter(Boolean).join('　'),
    },
    { name: say('fact_place'), text: meeting.place ?? '' },
    { name: say('fact_chair'), text: names.get(meeting.chairId ?? '') ?? '' },
    { name: say('fact_scribe'), text: names.get(meeting.scribeId ?? '') ?? '' },
    { name: say('fact_people'), text: <PeopleLines sheet={sheet} /> },
  ];
  return (
    <dl className="mt-4 border-b-1 border-control print:mt-2">
      {facts
        .filter(({ text }) => text !== '')
        .map(({ name, text }) => (
          <div key={name} className="keep-together flex flex-wrap gap-x-4 border-t-1 border-control py-1 print:py-0.5">
            <dt className="w-[8em] font-bold">{name}</dt>
            <dd className="min-w-[min(100%,10rem)] flex-1">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function PeopleLines({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const { present, proxy, written, total, needed, isReached } = sheet.quorum;
  const roster = sheet.meeting.rosterCount ?? rosterSize(sheet.members, sheet.attendance);
  return (
    <>
      {say('fact_people_line', { total: roster, present, proxy, written })}
      {needed !== null && (
        <span className="block">
          {isReached
            ? say('fact_quorum_reached', { needed })
            : say('fact_quorum_short', { needed, missing: needed - total })}
        </span>
      )}
    </>
  );
}

const groups = ['present', 'proxy', 'written', 'absent'] as const;

/** The names, by how they took part. */
export function PaperPeople({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const words = useWords('meetings');
  const states = inRosterOrder([...statesOf(sheet.attendance)], sheet.members);
  if (states.length === 0) return null;
  return (
    <PaperSection title={say('people_heading')}>
      {groups.map((group) => {
        const people = states
          .filter(([, state]) => state === group)
          .map(([memberId]) => sheet.names.get(memberId) ?? '');
        if (people.length === 0) return null;
        return (
          <p key={group}>
            <b>{say('names_of', { state: words(`presence_${group}`), number: people.length })}</b>　
            {people.map((name, index) => (
              <span key={`${name}-${index + 1}`} className="inline-block pe-[1em]">
                {name}
              </span>
            ))}
          </p>
        );
      })}
    </PaperSection>
  );
}
