import { receptionCode } from '#domain/event/reception-code.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import type { ReactNode } from 'react';
import { EventFrame } from '../components/event-frame.tsx';

/** 受付コード: shown to whoever stands at the reception. */
export function EventCodePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('shifts');
  return (
    <EventFrame space={space} id={id} title={say('code')}>
      {({ known, me }) => (
        <Page title={say('code')} lead={known.day.event.title} back={paths.event(space, known.day.ref)}>
          <p>{say.rich('code_lead')}</p>
          <QrCode text={receptionCode(space, me.id)} label={say('code_of', { name: me.name })} />
          <p className="text-center text-std-24B-150">{me.name}</p>
          <p className="text-center text-ink-sub">{say.rich('code_offline')}</p>
        </Page>
      )}
    </EventFrame>
  );
}
