import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Member } from '#store/people.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useRoster } from '../use-roster.ts';

/** People who gave a spoken code: a leader lets them in or turns them away. */
export function RequestsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('people');
  const roster = useRoster(space);
  if (!roster) return null;
  const { isLeader } = roster.space.me;
  return (
    <Page title={say('requests_title')} lead={isLeader && say.rich('requests_lead')} back={paths.people(space)}>
      {!isLeader && <Banner kind="info" title={say('requests_only_leaders')} />}
      {isLeader && roster.asking.length === 0 && <EmptyState icon="people">{say('requests_empty')}</EmptyState>}
      {isLeader && roster.asking.length > 0 && (
        <CardList label={say('requests_title')}>
          {roster.asking.map((member) => (
            <Request key={member.id} space={space} member={member} />
          ))}
        </CardList>
      )}
    </Page>
  );
}

function Request({ space, member }: { readonly space: string; readonly member: Member }): ReactNode {
  const say = useWords('people');
  const store = useStore();
  const [isTurningAway, setIsTurningAway] = useState(false);
  const name = member.name ?? '';
  const tell = (done: { ok: true } | { ok: false; error: { code: string } }, text: string) =>
    notify({ text: done.ok ? text : errorWords(done.error.code).text });
  const letIn = async () => tell(await store.people.acceptAsking(space, member.id), say('did_let_in', { name }));
  const turnAway = async () => {
    setIsTurningAway(false);
    tell(await store.people.refuseAsking(space, member.id), say('did_turn_away', { name }));
  };
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <p>
        <span className="block text-std-18B-160">{name}</span>
        <span className="text-ink-sub">{say('requests_wants')}</span>
      </p>
      <div className="flex flex-wrap gap-4">
        <Button aria-label={say('let_in_named', { name })} onClick={() => void letIn()}>
          {say('let_in')}
        </Button>
        <Button kind="danger" aria-label={say('turn_away_named', { name })} onClick={() => setIsTurningAway(true)}>
          {say('turn_away')}
        </Button>
      </div>
      <Dialog
        open={isTurningAway}
        title={say('turn_away_title', { name })}
        onClose={() => setIsTurningAway(false)}
        actions={
          <Button kind="dangerSolid" wide onClick={() => void turnAway()}>
            {say('turn_away')}
          </Button>
        }
      >
        <p>{say.rich('turn_away_text')}</p>
      </Dialog>
    </li>
  );
}
