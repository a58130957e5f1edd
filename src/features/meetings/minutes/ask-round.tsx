import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { minutesCheckOf, signersOf } from '#store/minutes-check.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipToggles } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { OpenPoints } from '../components/check-parts.tsx';

interface AskRoundProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** Sends the draft round: who is asked by name is chosen from those who were there. */
export function AskRound({ space, sheet }: AskRoundProps): ReactNode {
  const say = useWords('minutes');
  const check = minutesCheckOf(useStore());
  const { meeting, members, attendance, view } = sheet;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(signersOf(meeting)));
  const present = new Set(attendance.filter(({ state }) => state === 'present').map(({ memberId }) => memberId));
  const there = members.filter(({ id }) => present.has(id) && id !== view.me.memberId);
  const offered = there.length > 0 ? there : members.filter(({ id }) => id !== view.me.memberId);
  const send = async () => {
    tell(await check.sendRound(space, meeting.id, [...chosen]), say('asked'));
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Page
      title={say('ask_title')}
      lead={say.rich('ask_lead')}
      back={paths.meeting(space, meeting.id)}
      onSubmit={send}
      action={
        <Button kind="primary" type="submit" icon="send">
          {say('ask_send')}
        </Button>
      }
    >
      <OpenPoints sheet={sheet} />
      {offered.length > 0 && (
        <ChipToggles
          label={say('ask_whom')}
          mark="optional"
          support={say.rich('ask_hint')}
          options={offered.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          values={chosen}
          onToggle={toggle}
        />
      )}
    </Page>
  );
}
