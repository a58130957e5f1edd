import { walkInField, walkInsOf } from '#domain/event/walk-ins.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import type { ReactNode } from 'react';
import { CodeScanner } from '../components/code-scanner.tsx';
import { EventFrame } from '../components/event-frame.tsx';
import { ReceptionList } from '../components/reception-list.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

interface ReceptionPageProps {
  readonly space: string;
  readonly id: string;
}

/** 受付: one tap on a name or one look at a code as somebody comes in, on as many phones as stand there. */
export function ReceptionPage({ space, id }: ReceptionPageProps): ReactNode {
  const say = useWords('events');
  return (
    <EventFrame space={space} id={id} title={say('reception')}>
      {(found) => <Reception space={space} found={found} />}
    </EventFrame>
  );
}

function Reception({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const { event, ref } = found.known.day;
  return (
    <Page title={say('reception')} lead={event.title} back={paths.event(space, ref)}>
      <Counter space={space} found={found} />
      <CodeScanner space={space} found={found} />
      <ReceptionList space={space} found={found} />
      <div className="flex flex-col gap-3">
        <LinkButton kind="outline" icon="qr" wide to={paths.eventGate(space, ref)}>
          {shifts('gate')}
        </LinkButton>
        <LinkButton kind="outline" icon="print" wide to={paths.printEvent(space, ref)}>
          {shifts('participants_print')}
        </LinkButton>
      </div>
    </Page>
  );
}

function Counter({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const common = useWords('common');
  const store = useStore();
  const { day } = found.known;
  const listed = found.present.size;
  const people = (count: number) => common('people', { count });
  const unlisted = walkInsOf(day.event);
  const own = day.event[walkInField(found.me.id)] ?? 0;
  const count = (next: number) => {
    // Everybody counts their own, so that two phones add up.
    if (next < unlisted && own === 0) notify({ text: shifts('walk_ins_elsewhere') });
    else void tellRefusal(dayWritingOf(store).addWalkIn(space, day, next > unlisted ? 1 : -1));
  };
  return (
    <>
      <Card>
        <p role="status" className="text-std-24B-150">
          {say('present_total', { people: people(listed + unlisted) })}
        </p>
        <p className="text-ink-sub">{say('present_parts', { listed: people(listed), unlisted: people(unlisted) })}</p>
      </Card>
      <Stepper label={say('walk_ins')} value={unlisted} onValue={count} written={people} />
    </>
  );
}
