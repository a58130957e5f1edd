import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RequirementCheck } from '../requirement-check.model.ts';

/** The one requirement the notebook can count itself. */
export function MemberCount({
  check: { members, fewest, missingMembers },
  space,
}: {
  readonly check: RequirementCheck;
  readonly space: string;
}): ReactNode {
  const say = useWords('cities');
  const isEnough = missingMembers === 0;
  return (
    <Section title={say('members')}>
      <div className="flex items-center gap-3 rounded-8 border-1 border-line bg-white px-4 py-3">
        <Icon name={isEnough ? 'check' : 'triangle'} className="size-7 shrink-0" />
        <div>
          <p className="text-std-18B-160">{say('members_needed', { fewest })}</p>
          <p>{say(isEnough ? 'members_enough' : 'members_missing', { members, missing: missingMembers })}</p>
        </div>
      </div>
      <p className="text-ink-sub">{say.rich('members_roster')}</p>
      <LinkButton kind="text" icon="people" to={paths.people(space)}>
        {say('to_people')}
      </LinkButton>
    </Section>
  );
}
