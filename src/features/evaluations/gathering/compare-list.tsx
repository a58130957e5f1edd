import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { envelopesOf, type SeenList } from '#store/envelopes.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';
import { Fingerprint } from './fingerprint.tsx';
import { Limits } from './limits.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

interface CompareListProps {
  readonly view: RoundView;
  readonly list: SeenList;
  readonly onAgain: () => void;
}

/** The moment everything hangs on: all phones have the same list, or nobody gives a key away. */
export function CompareList({ view, list, onAgain }: CompareListProps): ReactNode {
  const say = useWords('gathering');
  const store = useStore();
  const refusal = useRefusalWords(view.parties);
  const { space, round, parties } = view;
  const agree = async () => {
    const done = await envelopesOf(store).showKey(space.id, round.id);
    if (!done.ok) notify({ text: refusal(done.error) });
  };
  return (
    <Page title={say('compare_title')} lead={say.rich('compare_lead')} back={paths.round(space.id, round.id)}>
      <Section title={say('all_words')}>
        <Fingerprint bytes={list.fingerprint} large />
        {/* Below the words, never over them: nobody agrees to what they have not seen. */}
        <Button kind="primary" icon="check" onClick={() => void agree()}>
          {say('compare_same')}
        </Button>
      </Section>
      <Disclosure summary={say('compare_differs')}>
        <p>{say.rich('compare_differs_text')}</p>
        <Button kind="outline" icon="qr" onClick={onAgain}>
          {say('read_list_again')}
        </Button>
      </Disclosure>
      <Section title={say('compare_all')}>
        <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
          {list.entries.map((entry, place) => (
            // The list never changes while it is shown.
            <li key={place} className="flex flex-col gap-2 py-3">
              <span className="flex flex-wrap justify-between gap-x-3">
                <span className="text-std-16B-170">{parties.find((party) => party.id === entry.party)?.name}</span>
                {entry.isMine && <span>{say('compare_own')}</span>}
              </span>
              <Fingerprint bytes={entry.fingerprint} />
            </li>
          ))}
        </ul>
      </Section>
      <Limits />
    </Page>
  );
}
