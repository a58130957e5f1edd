import type { Fields } from '#domain/records.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { historyOf } from '#store/history.ts';
import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { ChangeCard } from '../components/change-card.tsx';
import { PartsList } from '../components/parts-list.tsx';
import { fieldsBefore, idsNamedIn } from '../history-lines.model.ts';
import { useHistory, type AskedHistory } from '../use-history.ts';
import { pathBack } from '../path-back.model.ts';

interface HistoryPageProps {
  readonly space: string;
  readonly record: string;
}

/** Who wrote what into a record, and when: what waits on this phone, and what the others have. */
export function HistoryPage({ space, record }: HistoryPageProps): ReactNode {
  const say = useWords('history');
  const [search] = useSearchParams();
  const asked = useHistory(space, record);
  const found = useLive((store) => historyOf(store).findAny(space, record), [space, record]);
  const waiting = useLive((store) => historyOf(store).listWaiting(space, record), [space, record]) ?? [];
  const kind = found?.kind ?? '';
  const names = useNames(space, kind, [...waiting, ...asked.entries]);
  const firstDay = String(found?.fields['on'] ?? '');
  return (
    <Page title={say('title')} lead={found?.title} back={pathBack(space, search.get('from'))}>
      {waiting.length > 0 && (
        <Section title={say('waiting_title')}>
          <ol className="flex flex-col gap-3">
            {waiting.map((change, place) => (
              <ChangeCard
                key={change.at}
                kind={kind}
                change={change}
                before={fieldsBefore([...waiting.slice(place + 1), ...asked.entries])}
                firstDay={firstDay}
                by={say('by_you')}
                names={names}
              />
            ))}
          </ol>
        </Section>
      )}
      <Section title={say('sent_title')}>
        <Sent kind={kind} asked={asked} firstDay={firstDay} names={names} hasWaiting={waiting.length > 0} />
      </Section>
      <PartsList space={space} record={record} />
      <p className="text-ink-sub">{say.rich('how_long')}</p>
    </Page>
  );
}

const nobody: ReadonlyMap<string, string> = new Map();

/** Names of everybody, of every party, and of the records the edits name. */
function useNames(
  space: string,
  kind: string,
  edits: readonly { readonly set: Fields }[],
): ReadonlyMap<string, string> {
  const ids = [...new Set(edits.flatMap(({ set }) => idsNamedIn(kind, set)))].sort();
  const names = useLive(
    async (store) => {
      const [people, parties, records] = await Promise.all([
        store.people.namesOf(space),
        partiesOf(store).listParties(space),
        historyOf(store).namesOf(space, ids),
      ]);
      return new Map([...records, ...people, ...parties.map((party) => [party.id, party.name ?? ''] as const)]);
    },
    [space, ids.join(' ')],
  );
  return names ?? nobody;
}

interface SentProps {
  readonly kind: string;
  readonly asked: AskedHistory;
  readonly firstDay: string;
  readonly names: ReadonlyMap<string, string>;
  readonly hasWaiting: boolean;
}

function Sent({ kind, asked, firstDay, names, hasWaiting }: SentProps): ReactNode {
  const say = useWords('history');
  const common = useWords('common');
  const { entries, isAsking, hasMore, problem, askOn } = asked;
  const nameOf = (member: string | null) => {
    const name = member === null ? undefined : names.get(member);
    return name ? say('by', { name }) : say('by_somebody');
  };
  return (
    <>
      {entries.length > 0 && (
        <ol className="flex flex-col gap-3">
          {entries.map((entry, place) => (
            <ChangeCard
              key={`${place}/${entry.at}`}
              kind={kind}
              change={entry}
              before={fieldsBefore(entries.slice(place + 1))}
              firstDay={firstDay}
              by={nameOf(entry.member)}
              names={names}
            />
          ))}
        </ol>
      )}
      {isAsking && <p role="status">{say.rich('asking')}</p>}
      {problem !== undefined && problem !== 'record.unknown' && (
        <Banner
          kind="warning"
          title={problem === 'network.unreachable' ? say('needs_network') : errorWords(problem).text}
          actions={
            <Button kind="outline" onClick={askOn}>
              {common('retry')}
            </Button>
          }
        />
      )}
      {!isAsking && entries.length === 0 && (problem === undefined || problem === 'record.unknown') && (
        <p>{hasWaiting ? say.rich('nothing_sent') : say.rich('nothing')}</p>
      )}
      {hasMore && !isAsking && problem === undefined && (
        <Button kind="outline" wide onClick={askOn}>
          {say('more')}
        </Button>
      )}
    </>
  );
}
