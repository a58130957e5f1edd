import { silenceDays, silentFrom } from '#domain/agreement/review-due.ts';
import { formatDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useDraft, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import type { AgreementsView, VersionView } from '../use-agreements.ts';
import { useVersionActions } from '../use-version-actions.ts';

interface SilentPartiesProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
}

/** 返事がないとき: the others decide to go on and write down why; never a consent. */
export function SilentParties({ view, version }: SilentPartiesProps): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  const now = useStore().now();
  const { me } = view.space;
  const silent = version.standing.parties.filter(({ answer }) => answer === 'none');
  if (version.standing.state !== 'asking' || silent.length === 0 || !me.isRepresentative) return null;
  const from = silentFrom(version.record.laidAt ?? 0);
  const others = version.standing.parties.filter(({ answer }) => answer !== 'none' && answer !== 'passed_over');
  const isReady = others.length > 0 && others.every(({ answer }) => answer === 'yes');
  const theirs = silent.filter(({ partyId }) => partyId !== me.partyId);
  return (
    <Disclosure summary={say('silent')}>
      <div className="flex flex-col gap-3 py-2">
        <p>{say.rich('silent_text')}</p>
        <p>{say.rich('silent_publish')}</p>
        {now < from && (
          <p>{say.rich('silent_wait', { days: silenceDays, date: formatDate(localDateOf(from), locale) })}</p>
        )}
        {now >= from && !isReady && <p>{say.rich('silent_others')}</p>}
        {now >= from && isReady && theirs.length === silent.length && (
          <GoOnForm view={view} version={version} silentIds={theirs.map(({ partyId }) => partyId)} />
        )}
      </div>
    </Disclosure>
  );
}

interface GoOnFormProps extends SilentPartiesProps {
  readonly silentIds: readonly string[];
}

const readNote = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function GoOnForm(props: GoOnFormProps): ReactNode {
  const draft = useDraft(`agreement.go_on/${props.version.id}`, readNote);
  if (draft.found === undefined) return null;
  return <GoOnFields {...props} begin={draft.found ?? ''} keep={draft.save} forget={draft.clear} />;
}

interface GoOnFieldsProps extends GoOnFormProps {
  readonly begin: string;
  readonly keep: (note: string) => void;
  readonly forget: () => void;
}

function GoOnFields({ view, version, silentIds, begin, keep, forget }: GoOnFieldsProps): ReactNode {
  const say = useWords('agreements');
  const actions = useVersionActions(view, version);
  const [note, setNote] = useState(begin);
  const [isAsked, setAsked] = useState(false);
  const names = silentIds.map((id) => view.parties.find((one) => one.id === id)?.name ?? '');
  const isEmpty = note.trim() === '';
  const write = async () => {
    setAsked(true);
    if (isEmpty) return;
    if (await actions.goOnWithout(silentIds, note.trim())) forget();
  };
  return (
    <>
      <p>{say.rich('silent_of', { parties: names.join(say('between')) })}</p>
      <TextAreaField
        label={say('silent_note')}
        support={say('silent_note_hint')}
        mark="required"
        limit={400}
        value={note}
        onValue={(text) => {
          setNote(text);
          keep(text);
        }}
        error={isAsked && isEmpty ? say('error_silent_note') : undefined}
      />
      <Button kind="outline" wide onClick={() => void write()}>
        {say('silent_do')}
      </Button>
    </>
  );
}
