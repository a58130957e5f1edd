import { formatClock } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { EventFrame } from '../components/event-frame.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

/** What the code at the entrance opens: one checks oneself in, on the day only. */
export function EventHerePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('shifts');
  return (
    <EventFrame space={space} id={id} title={say('here')}>
      {(found) => <Here space={space} found={found} />}
    </EventFrame>
  );
}

function Here({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const events = useWords('events');
  const store = useStore();
  const { day } = found.known;
  const { on, endOn, title } = day.event;
  const isToday = on != null && on <= found.today && found.today <= (endOn ?? on);
  const at = found.present.get(found.me.id);
  const isPresent = found.present.has(found.me.id);
  const come = () => void tellRefusal(dayWritingOf(store).checkIn(space, day, found.me.id));
  const action = isToday && !isPresent && (
    <Button kind="primary" icon="check" onClick={come}>
      {say('here_do')}
    </Button>
  );
  return (
    <Page title={say('here')} lead={title} back={paths.event(space, day.ref)} action={action}>
      {isPresent && (
        <Banner kind="success" title={say('here_done')} live>
          {at != null && <p>{events('came_at', { time: formatClock(at) })}</p>}
        </Banner>
      )}
      {!isPresent && <p>{say.rich(isToday ? 'here_lead' : 'here_not_today')}</p>}
    </Page>
  );
}
