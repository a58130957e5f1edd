import { formatDate } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { MissingRound } from '../components/missing-round.tsx';
import { type RoundView, useRound } from '../round-view.ts';

/** 「今日は見せ合わない」: a party cannot come, so the showing is put off to another day. */
export function NotTodayPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('talk');
  const round = useRound(space, id);
  const talk = useLive(
    (store) =>
      talksOf(store)
        .findTalk(space, id)
        .then((found) => found ?? null),
    [space, id],
  );
  const draft = useDraft(`not-today/${id}`, readDraft);
  if (round === undefined || talk === undefined || draft.found === undefined) return null;
  if (round === null) return <MissingRound space={space} />;
  if (talk?.state === 'postponed') return <PutOff view={round} to={talk.postponedTo ?? null} note={talk.note ?? ''} />;
  if (!round.mayRun || round.round.state !== 'open')
    return (
      <Page title={say('not_today')} back={paths.round(space, id)}>
        <p>{say.rich('not_today_only')}</p>
      </Page>
    );
  return <PutOffForm view={round} begin={draft.found ?? empty} keep={draft.save} forget={draft.clear} />;
}

interface Form {
  readonly to: string;
  readonly note: string;
}

const empty: Form = { to: '', note: '' };

const readDraft = (value: unknown): Form | null =>
  typeof value === 'object' && value !== null && 'to' in value && 'note' in value ? (value as Form) : null;

interface PutOffFormProps {
  readonly view: RoundView;
  readonly begin: Form;
  readonly keep: (form: Form) => void;
  readonly forget: () => void;
}

function PutOffForm({ view: { space, round }, begin, keep, forget }: PutOffFormProps): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const [form, setForm] = useState(begin);
  const change = (changes: Partial<Form>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const save = async () => {
    const note = form.note.trim();
    const done = await talksOf(store).postpone(space.id, round.id, form.to || null, note === '' ? null : note);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    forget();
    notify({ text: say('not_today_saved'), undo: () => void done.value.undo() });
  };
  return (
    <Page
      title={say('not_today')}
      back={paths.round(space.id, round.id)}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit">
          {say('not_today_save')}
        </Button>
      }
    >
      <p>{say.rich('not_today_text')}</p>
      <DateField
        label={say('not_today_on')}
        mark="optional"
        today={store.today()}
        near={[]}
        min={store.today()}
        value={form.to}
        onValue={(to) => change({ to })}
      />
      <TextAreaField
        label={say('not_today_note')}
        rows={2}
        limit={1000}
        value={form.note}
        onValue={(note) => change({ note })}
      />
    </Page>
  );
}

interface PutOffProps {
  readonly view: RoundView;
  readonly to: string | null;
  readonly note: string;
}

function PutOff({ view: { space, round, mayRun }, to, note }: PutOffProps): ReactNode {
  const say = useWords('talk');
  const locale = useLocale();
  const store = useStore();
  const takeUp = async () => {
    const done = await talksOf(store).takeUp(space.id, round.id);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Page title={say('not_today_is')} back={paths.round(space.id, round.id)}>
      <Banner
        kind="info"
        title={to ? say('not_today_day', { date: formatDate(to, locale) }) : say('not_today_no_day')}
        actions={
          mayRun && (
            <Button kind="outline" onClick={() => void takeUp()}>
              {say('not_today_stop')}
            </Button>
          )
        }
      >
        {note !== '' && <p className="whitespace-pre-wrap">{note}</p>}
      </Banner>
    </Page>
  );
}
