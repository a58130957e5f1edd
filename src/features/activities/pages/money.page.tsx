import type { LedgerEntry } from '#domain/activity/money.ts';
import { moneyOf } from '#domain/activity/money.ts';
import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ledgerOf } from '#store/ledger.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { notify } from '#ui/notices.ts';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { MissingLog } from '../components/missing-log.tsx';
import { MoneyForm } from '../components/money-form.tsx';
import { MoneyRow } from '../components/money-row.tsx';
import { emptyMoney, type MoneyDraft, moneyDraftOf, moneyInput, readMoney } from '../money-form.model.ts';
import { tellRefusal } from '../use-log-writer.ts';

interface MoneyPageProps {
  readonly space: string;
  readonly id: string;
}

/** お金のメモ: what an activity cost and brought, line by line. */
export function MoneyPage({ space, id }: MoneyPageProps): ReactNode {
  const say = useWords('activities');
  const found = useLive((store) => findMoney(store, space, id), [space, id]);
  const draft = useDraft(`activity.money/${space}/${id}`, readMoney);
  if (found === undefined || draft.found === undefined) {
    return (
      <Page title={say('money')} back={paths.activity(space, id)}>
        {null}
      </Page>
    );
  }
  if (!found.log) return <MissingLog space={space} />;
  return <Lines space={space} id={id} found={found} kept={draft} start={draft.found} />;
}

type FoundMoney = Awaited<ReturnType<typeof findMoney>>;

const findMoney = async (store: Store, space: string, id: string) => {
  const [log, entries, view, stateOf] = await Promise.all([
    store.activities.findLog(space, id),
    ledgerOf(store).listEntries(space, id),
    store.spaces.findSpace(space),
    store.outbox.rowStates(space),
  ]);
  return { log, entries, stateOf, me: view?.me };
};

interface LinesProps extends MoneyPageProps {
  readonly found: FoundMoney;
  readonly kept: Draft<MoneyDraft>;
  readonly start: MoneyDraft | null;
}

function Lines({ space, id, found, kept, start }: LinesProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const store = useStore();
  const ledger = ledgerOf(store);
  /** The line that is changed, and how often the form began anew. */
  const [form, setForm] = useState({ turn: 0, line: null as LedgerEntry | null, draft: start ?? emptyMoney });
  const { me, entries } = found;
  const mayWrite = me !== undefined && me.role !== 'guest' && me.role !== 'reviewer';
  const mayChange = (entry: LedgerEntry) => me?.isLeader === true || entry.authorId === me?.memberId;
  const save = async (draft: MoneyDraft) => {
    const input = moneyInput(draft);
    const done = form.line
      ? await ledger.changeEntry(space, form.line.id, input)
      : await ledger.addEntry(space, id, input);
    if (!done.ok) return done.error;
    kept.clear();
    const undo = done.value?.undo;
    notify({ text: say('money_saved'), ...(undo ? { undo: () => void tellRefusal(undo()) } : {}) });
    setForm({ turn: form.turn + 1, line: null, draft: emptyMoney });
    return null;
  };
  const remove = async (entry: LedgerEntry) => {
    const done = await ledger.deleteEntry(space, entry.id);
    if (await tellRefusal(Promise.resolve(done))) {
      if (done.ok) notify({ text: say('money_deleted'), undo: () => void tellRefusal(done.value.undo()) });
    }
  };
  const change = (line: LedgerEntry) => setForm({ turn: form.turn + 1, line, draft: moneyDraftOf(line) });
  const { moneyIn, moneyOut } = moneyOf(entries);
  const yen = (amount: number) => say('yen', { amount: formatNumber(amount, locale) });
  const totals: readonly SummaryItem[] = [
    { label: say('money_total_in'), value: yen(moneyIn) },
    { label: say('money_total_out'), value: yen(moneyOut) },
  ];
  const list = (
    <Section title={say('money_lines')}>
      {entries.length === 0 ? (
        <p className="text-ink-sub">{say('money_empty')}</p>
      ) : (
        <>
          <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white">
            {entries.map((entry) => (
              <MoneyRow
                key={entry.id}
                entry={entry}
                state={found.stateOf(entry.id)}
                onChange={mayChange(entry) ? () => change(entry) : undefined}
                onDelete={mayChange(entry) ? () => void remove(entry) : undefined}
              />
            ))}
          </ul>
          <SummaryList items={totals} />
        </>
      )}
    </Section>
  );
  if (!mayWrite) {
    return (
      <Page title={say('money')} back={paths.activity(space, id)}>
        {list}
      </Page>
    );
  }
  return (
    <MoneyForm
      key={form.turn}
      back={paths.activity(space, id)}
      start={form.draft}
      isChange={form.line !== null}
      onType={(draft) => form.line === null && kept.save(draft)}
      onSave={save}
    >
      {list}
    </MoneyForm>
  );
}
