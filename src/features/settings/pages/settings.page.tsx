import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { LanguageChoice, TextSizeChoice } from '#ui/device-choice.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { PushChoice } from '../components/push-choice.tsx';
import { PhotoRoom } from '../components/photo-room.tsx';
import { StorageMeter } from '../components/storage-meter.tsx';

/** Everything about this phone and this person in one place. */
export function SettingsPage(): ReactNode {
  const say = useWords('settings');
  return (
    <Page title={say('title')} back={paths.home()}>
      <Section title={say('look')}>
        <TextSizeChoice />
        <LanguageChoice />
      </Section>
      <Notebooks />
      <Section title={say('safety')}>
        <CardList>
          <CardLink to={paths.recoveryCard()} leading="lock" title={say('recovery')} meta={say('recovery_note')} />
          <CardLink to={paths.devices()} leading="phone" title={say('devices')} meta={say('devices_note')} />
        </CardList>
      </Section>
      <PushChoice />
      <StorageMeter />
      <PhotoRoom />
      <Section title={say('more')}>
        <CardList>
          <CardLink to={paths.sending()} leading="send" title={say('sending')} meta={say('sending_note')} />
          <CardLink to={paths.guide()} leading="log" title={say('guide')} meta={say('guide_note')} />
          <CardLink to={paths.about()} leading="info" title={say('about')} meta={say('about_note')} />
        </CardList>
      </Section>
    </Page>
  );
}

function Notebooks(): ReactNode {
  const say = useWords('settings');
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  return (
    <Section title={say('groups')}>
      {spaces?.length === 0 && <p className="text-ink-sub">{say.rich('groups_empty')}</p>}
      <CardList>
        {(spaces ?? []).map((space) => (
          <CardLink
            key={space.id}
            to={addressOf(space)}
            leading="people"
            title={space.name}
            meta={say(`state_${stateOf(space)}`)}
          />
        ))}
        <CardLink to={paths.start()} leading="plus" title={say('groups_new')} />
        <CardLink to={paths.join()} leading="qr" title={say('groups_join')} />
      </CardList>
    </Section>
  );
}

const stateOf = (space: SpaceView): 'closed' | 'asking' | 'practice' | 'held' | 'shared' => {
  if (space.state === 'closed') return 'closed';
  if (space.me.status === 'asking') return 'asking';
  return space.isPractice ? 'practice' : space.state;
};

const addressOf = (space: SpaceView): string => {
  const state = stateOf(space);
  if (state === 'closed') return paths.review();
  return state === 'asking' ? `${paths.join()}?waiting=${space.id}` : paths.group(space.id);
};
