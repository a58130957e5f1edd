import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { GroupFrame, useFieldIds } from './field-frame.tsx';
import { Stack } from './stack.tsx';
import { type WayTold, WayToldChoice } from './way-told.tsx';

/** Somebody for whom one may enter something. */
export interface OtherPerson {
  readonly id: string;
  readonly name: string;
  /** What they said so far, in a word or a sign; empty where nothing is known. */
  readonly state?: string;
  /** They are still to be asked: these come first. */
  readonly isOpen?: boolean;
}

interface ForOthersProps {
  readonly people: readonly OtherPerson[];
  /** The heading over what is entered for one person: 「花さんの返事」. */
  readonly titleOf: (name: string) => string;
  readonly ways?: readonly WayTold[];
  /** What is entered for the chosen person; hands `how` and `typedBy` on to the command. */
  readonly children: (memberId: string, how: WayTold) => ReactNode;
}

/**
 * 代理入力: だれの分, どうやって聞いたか, and then the same fields everybody fills in for themselves. The way of hearing stays
 * for the next person: a pile of papers is typed in one go. Words: `proxy`.
 */
export function ForOthers({ people, titleOf, ways, children }: ForOthersProps): ReactNode {
  const say = useWords('proxy');
  const common = useWords('common');
  const [who, setWho] = useState<string | null>(null);
  const [how, setHow] = useState<WayTold>(ways?.[0] ?? 'phone_call');
  // The order stays while one person after the other is entered, so that no name moves under the finger.
  const [first] = useState(() => people.toSorted((a, b) => Number(b.isOpen ?? false) - Number(a.isOpen ?? false)));
  const inOrder = first.flatMap(({ id }) => people.find((one) => one.id === id) ?? []);
  const fresh = people.filter(({ id }) => !first.some((one) => one.id === id));
  const ids = useFieldIds({ label: say('whose') });
  const name = people.find((one) => one.id === who)?.name ?? '';
  return (
    <>
      <GroupFrame label={say('whose')} ids={ids}>
        <div className="flex flex-wrap gap-2">
          {[...inOrder, ...fresh].map((one) => (
            <Button key={one.id} kind="outline" onClick={() => setWho(one.id)}>
              {one.name} {one.state && <span className="font-normal">{one.state}</span>}
            </Button>
          ))}
        </div>
      </GroupFrame>
      <Dialog open={who !== null} title={titleOf(name)} closeText={common('done')} onClose={() => setWho(null)}>
        {who !== null && (
          <Stack gap={6}>
            <WayToldChoice value={how} onValue={setHow} {...(ways ? { ways } : {})} />
            {children(who, how)}
          </Stack>
        )}
      </Dialog>
    </>
  );
}
