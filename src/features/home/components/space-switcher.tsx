import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { SpaceView } from '#store/spaces.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { type ReactNode, useState } from 'react';

interface SpaceSwitcherProps {
  readonly spaces: readonly SpaceView[];
  /** The one on the screen. */
  readonly here: string;
}

/** From one group or project to another, for those who are in several. */
export function SpaceSwitcher({ spaces, here }: SpaceSwitcherProps): ReactNode {
  const say = useWords('home');
  const [isOpen, setIsOpen] = useState(false);
  if (spaces.length < 2) return null;
  return (
    <>
      <Button kind="outline" icon="people" onClick={() => setIsOpen(true)}>
        {say('switch')}
      </Button>
      <Dialog
        open={isOpen}
        title={say('switch_title')}
        onClose={() => setIsOpen(false)}
        actions={
          <LinkButton kind="text" wide to={paths.welcome()}>
            {say('new_group')}
          </LinkButton>
        }
      >
        <CardList label={say('switch_title')}>
          {spaces.map((space) => (
            <CardLink
              key={space.id}
              to={paths.space(space.id)}
              leading={space.kind === 'project' ? 'link' : 'people'}
              title={space.name}
              meta={space.id === here ? say('switch_here') : space.kind === 'project' ? say('projects') : undefined}
            />
          ))}
        </CardList>
      </Dialog>
    </>
  );
}
