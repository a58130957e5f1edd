import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { type KnownEvent, useEvent } from '../use-event.ts';
import { MissingEvent } from './missing-event.tsx';

interface EventFrameProps {
  readonly space: string;
  readonly id: string;
  /** The heading while the disk is read. */
  readonly title: string;
  /** Deleted events have this page too. */
  readonly alsoDeleted?: boolean;
  readonly children: (found: KnownEvent) => ReactNode;
}

/** What every page about one event needs: the event, or the word that it is not here. */
export function EventFrame({ space, id, title, alsoDeleted = false, children }: EventFrameProps): ReactNode {
  const say = useWords('events');
  const found = useEvent(space, id);
  if (found === undefined) {
    return (
      <Page title={title || say('title')} back={paths.events(space)}>
        {null}
      </Page>
    );
  }
  const { known } = found;
  if (!known || (known.isDeleted && !alsoDeleted)) return <MissingEvent space={space} />;
  return children({ ...found, known });
}
