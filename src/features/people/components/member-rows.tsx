import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Member } from '#store/people.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import type { ReactNode } from 'react';
import { hasPhone } from '../permissions.model.ts';

interface MemberRowsProps {
  readonly space: string;
  readonly me: string;
  readonly members: readonly Member[];
  /** Names the list where no heading does. */
  readonly label?: string;
}

/** Names, each a way to the person's own page. */
export function MemberRows({ space, me, members, label }: MemberRowsProps): ReactNode {
  const describe = useDescription(me);
  return (
    <CardList {...(label === undefined ? {} : { label })}>
      {members.map((member) => (
        <CardLink
          key={member.id}
          to={paths.person(space, member.id)}
          title={member.name ?? ''}
          meta={describe(member)}
        />
      ))}
    </CardList>
  );
}

/** 代表・会長・わたし. A plain member with a phone needs no words. */
function useDescription(me: string): (member: Member) => string {
  const say = useWords('people');
  return (member) => {
    const role = member.role && member.role !== 'member' ? say(`role_${member.role}`) : '';
    const own = member.id === me ? say('me') : '';
    const phone = hasPhone(member) ? '' : say('no_phone');
    return [role, member.office ?? '', own, phone].filter(Boolean).join(say('between'));
  };
}
