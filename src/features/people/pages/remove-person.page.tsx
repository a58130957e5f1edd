import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingPerson } from '../components/missing-person.tsx';
import { usePerson } from '../use-roster.ts';

/** Asks before somebody with a phone is shut out, and says what happens. */
export function RemovePersonPage({ space, person }: { readonly space: string; readonly person: string }): ReactNode {
  const say = useWords('people');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const found = usePerson(space, person);
  if (found === undefined) return null;
  if (found === null) return <MissingPerson space={space} />;
  const name = found.member.name ?? '';
  const remove = async () => {
    const done = await store.people.removeMember(space, person);
    if (!done.ok) return setProblem(errorWords(done.error.code).text);
    notify({ text: say('removed', { name }) });
    return navigate(paths.people(space), { replace: true });
  };
  return (
    <Page
      title={say('remove_title', { name })}
      back={paths.person(space, person)}
      action={
        <>
          <Button kind="dangerSolid" wide onClick={() => void remove()}>
            {say('remove_action', { name })}
          </Button>
          <LinkButton kind="outline" wide to={paths.person(space, person)}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      <Card title={say('remove_text')}>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{say.rich('remove_point_1', { name })}</li>
          <li>{say.rich('remove_point_2', { name })}</li>
          <li>{say.rich('remove_point_3')}</li>
          <li>{say.rich('remove_point_4')}</li>
        </ul>
      </Card>
    </Page>
  );
}
