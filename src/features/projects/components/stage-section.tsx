import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { placeOf, stages, wayOn } from '../stage.model.ts';
import type { ProjectView } from '../use-project.ts';

/** Plan, do, look back: where the project stands, and for representatives the step on. */
export function StageSection({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const now = project.charter?.stage ?? 'plan';
  return (
    <Section title={say('stages')}>
      <ol className="flex flex-col gap-2">
        {stages.map((stage, index) => {
          const place = placeOf(stage, now);
          return (
            <li
              key={stage}
              aria-current={place === 'now' ? 'step' : undefined}
              className={`flex items-start gap-3 rounded-12 border-1 bg-white px-4 py-3 ${
                place === 'now' ? 'border-ink shadow-[inset_0_0_0_2px_var(--color-ink)]' : 'border-line'
              }`}
            >
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="text-std-18B-160">
                  {index + 1}. {say.rich(`stage_${stage}`)}
                </span>
                {place === 'now' && <span>{say.rich(`stage_${stage}_text`)}</span>}
              </span>
              <span className="flex items-center gap-1 text-dns-16N-130 text-ink-sub">
                {place === 'done' && <Icon name="check" className="size-5" />}
                {say(`stage_${place}`)}
              </span>
            </li>
          );
        })}
      </ol>
      {project.space.me.isRepresentative && <StepOn project={project} />}
    </Section>
  );
}

/** Asks once, for there is no way back. */
function StepOn({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const store = useStore();
  const [isAsking, setAsking] = useState(false);
  const way = wayOn(project.charter);
  const isCycle = 'cycle' in way;
  const label = isCycle ? say('stage_cycle') : say('stage_forward', { stage: say(`stage_${way.stage}`) });
  const go = async () => {
    setAsking(false);
    const { id } = project.space;
    const done = await (isCycle ? store.projects.startNextCycle(id) : store.projects.changeStage(id, way.stage));
    notify({ text: done.ok ? say('stage_moved') : errorWords(done.error.code).text });
  };
  // What the last round has shown goes into the next plan; without one it begins empty.
  if (
    isCycle &&
    project.rounds.some(({ state, cycle }) => state === 'shown' && cycle === (project.charter?.cycle ?? 1))
  ) {
    return (
      <LinkButton kind="outline" wide to={paths.nextPlan(project.space.id)}>
        {label}
      </LinkButton>
    );
  }
  return (
    <>
      <Button kind="outline" wide onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        open={isAsking}
        title={
          isCycle
            ? say('stage_cycle_ask', { number: way.cycle })
            : say('stage_ask', { stage: say(`stage_${way.stage}`) })
        }
        onClose={() => setAsking(false)}
        actions={
          <Button wide onClick={() => void go()}>
            {label}
          </Button>
        }
      >
        <p>{isCycle ? say.rich('stage_cycle_text') : say.rich('stage_ask_text')}</p>
      </Dialog>
    </>
  );
}
