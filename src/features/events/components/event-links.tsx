import { walkInsOf } from '#domain/event/walk-ins.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { KnownEvent } from '../use-event.ts';
import { useEventText } from './use-event-text.ts';

interface EventLinksProps {
  readonly space: string;
  readonly found: KnownEvent;
  readonly isReceiving: boolean;
}

/** What else can be done with an event: code, reception, list, text, changes. */
export function EventLinks({ space, found, isReceiving }: EventLinksProps): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const { event, ref } = found.known.day;
  const hasComeIn = found.present.size + walkInsOf(event) > 0;
  const isAhead = (event.endOn ?? event.on ?? found.today) >= found.today;
  const isCodeShown = !event.isCancelled && isAhead;
  return (
    <>
      {isAhead && (event.on || isCodeShown) && (
        <Section title={say('links_mine')}>
          {event.on && (
            <LinkButton kind="outline" icon="calendar" wide to={paths.eventCalendar(space, ref)}>
              {say('put_in_calendar')}
            </LinkButton>
          )}
          {isCodeShown && (
            <LinkButton kind="outline" icon="qr" wide to={paths.eventCode(space, ref)}>
              {shifts('code')}
            </LinkButton>
          )}
        </Section>
      )}
      <Section title={say('links_all')}>
        {!isReceiving && !event.isCancelled && (
          <LinkButton kind="outline" icon="people" wide to={paths.eventReception(space, ref)}>
            {hasComeIn ? say('see_reception') : say('open_reception')}
          </LinkButton>
        )}
        {!event.isCancelled && (
          <LinkButton kind="outline" icon="print" wide to={paths.printEvent(space, ref)}>
            {shifts('participants_print')}
          </LinkButton>
        )}
        <CopyText found={found} />
        {found.mayChange && (
          <LinkButton kind="outline" icon="edit" wide to={paths.editEvent(space, ref)}>
            {say('edit_this')}
          </LinkButton>
        )}
      </Section>
    </>
  );
}

/** The event, or how it went, as plain text for a chat. */
function CopyText({ found }: { readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const text = useEventText(found);
  const copy = async () => notify({ text: say((await copyText(text)) ? 'text_copied' : 'text_by_hand') });
  return (
    <Button kind="outline" icon="share" wide onClick={() => void copy()}>
      {say('text_copy')}
    </Button>
  );
}
