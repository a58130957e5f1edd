import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { logCopiesOf } from '#store/log-copies.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { type ReactNode, useRef } from 'react';
import { tellRefusal } from '../use-log-writer.ts';
import type { LogMore } from '../use-log-more.ts';

interface ProjectCopyProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly more: LogMore;
  readonly mayChange: boolean;
}

/** A group's log shown in a project: the way there, the way to the copy, and from the copy back. */
export function ProjectCopy({ space, log, more, mayChange }: ProjectCopyProps): ReactNode {
  const say = useWords('activities');
  if (log.copyOf) return <Origin more={more} />;
  if (more.here?.kind !== 'group') return null;
  if (more.copy && log.projectSpaceId) {
    return (
      <Section title={say('project')}>
        <LinkButton kind="outline" icon="link" wide to={paths.activity(log.projectSpaceId, more.copy.id)}>
          {say('project_copy', { name: more.projectName ?? '' })}
        </LinkButton>
      </Section>
    );
  }
  if (!mayChange || more.projects.length === 0) return null;
  return (
    <Disclosure summary={say('project')}>
      <Stack gap={3}>
        <p>{say.rich('project_lead')}</p>
        <p>{say.rich('project_what')}</p>
        {more.projects.map((project) => (
          <ShowButton key={project.id} space={space} id={log.id} project={project} />
        ))}
      </Stack>
    </Disclosure>
  );
}

interface ShowButtonProps {
  readonly space: string;
  readonly id: string;
  readonly project: LogMore['projects'][number];
}

/** A second tap does nothing: the first one counts. */
function ShowButton({ space, id, project }: ShowButtonProps): ReactNode {
  const say = useWords('activities');
  const store = useStore();
  const isWriting = useRef(false);
  const show = async () => {
    if (isWriting.current) return;
    isWriting.current = true;
    const done = await logCopiesOf(store).showInProject(space, id, project.id);
    isWriting.current = false;
    if (done.ok) notify({ text: say('project_shown'), undo: () => void tellRefusal(done.value.undo()) });
    else notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Button kind="outline" wide onClick={() => void show()}>
      {say('project_show', { name: project.name })}
    </Button>
  );
}

function Origin({ more }: { readonly more: LogMore }): ReactNode {
  const say = useWords('activities');
  return (
    <Section title={say('project')}>
      {more.origin ? (
        <>
          <p>{say('project_origin', { name: more.origin.name })}</p>
          <LinkButton kind="outline" icon="link" wide to={paths.activity(more.origin.space, more.origin.id)}>
            {say('project_origin_open')}
          </LinkButton>
        </>
      ) : (
        <p>{say.rich('project_origin_else')}</p>
      )}
    </Section>
  );
}
