import { formatDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Correction, minutesCheckOf } from '#store/minutes-check.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { keepsMinutes } from '../closing.model.ts';
import { tell } from '../components/tell.ts';
import { useClosing } from '../components/use-closing.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

interface CorrectionListProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly corrections: readonly Correction[];
}

/** 訂正 beside settled minutes: what, by whom and when. */
export function CorrectionList({ space, sheet, corrections }: CorrectionListProps): ReactNode {
  const say = useWords('minutes');
  const { meeting, view } = sheet;
  const isLocked = useClosing(meeting).state === 'locked';
  const mayWrite = isLocked && view.state !== 'closed' && keepsMinutes(meeting, view.me);
  if (corrections.length === 0 && !mayWrite) return null;
  return (
    <Section title={say('corrections')}>
      {corrections.length > 0 && (
        <CardList>
          {corrections.map((one) => (
            <CorrectionRow key={one.id} space={space} sheet={sheet} correction={one} />
          ))}
        </CardList>
      )}
      {mayWrite && (
        <div>
          <LinkButton kind="outline" icon="edit" to={paths.correctMinutes(space, meeting.id)}>
            {say('correct')}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}

interface CorrectionRowProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly correction: Correction;
}

function CorrectionRow({ space, sheet, correction }: CorrectionRowProps): ReactNode {
  const say = useWords('minutes');
  const locale = useLocale();
  const check = minutesCheckOf(useStore());
  const { id, text = '', place, authorId, writtenAt } = correction;
  const { me, state } = sheet.view;
  const mayWithdraw = state !== 'closed' && (me.isLeader || authorId === me.memberId);
  const date = formatDate(localDateOf(writtenAt ?? 0), locale);
  const withdraw = async () => {
    tell(await check.deleteCorrection(space, id), say('withdrawn'));
  };
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      {place && <span className="text-ink-sub">{place}</span>}
      <span className="text-std-16B-170 whitespace-pre-wrap">{text}</span>
      <span className="flex flex-wrap items-center justify-between gap-2 text-ink-sub">
        {say('correction_by', { date, name: sheet.names.get(authorId ?? '') ?? '' })}
        {mayWithdraw && (
          <Button kind="text" aria-label={say('withdraw_of', { text: text ?? '' })} onClick={() => void withdraw()}>
            {say('withdraw')}
          </Button>
        )}
      </span>
    </li>
  );
}
