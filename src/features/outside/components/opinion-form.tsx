import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type OpinionInput, outsideOf } from '#store/outside.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CheckRows, ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { checkOpinion, opinionHeadings, opinionLimits, readLongTexts, signersOf } from '../opinion-form.model.ts';
import type { PackageView } from '../use-package.ts';
import { useTapped } from '../use-tapped.ts';
import { type LongTexts, SavedText } from './saved-text.tsx';

/** One opinion that several people write together; each thing is kept as it is written, with or without a network. */
export function OpinionForm({ found }: { readonly found: PackageView }): ReactNode {
  const draft = useDraft(`opinion.long/${found.view.id}/${found.record.id}`, readLongTexts);
  if (draft.found === undefined) return null;
  return <OpinionFields found={found} begin={draft.found ?? {}} keep={draft.save} forget={draft.clear} />;
}

interface OpinionFieldsProps {
  readonly found: PackageView;
  /** Texts that were too long to be saved. */
  readonly begin: LongTexts;
  readonly keep: (long: LongTexts) => void;
  readonly forget: () => void;
}

function OpinionFields({ found, begin, keep, forget }: OpinionFieldsProps): ReactNode {
  const say = useWords('outside');
  const store = useStore();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { view, record, opinion } = found;
  const [grade, tapGrade] = useTapped(opinion?.grade ?? null);
  const [long, setLong] = useState(begin);
  const onLong = (id: string, text: string | null) => {
    const { [id]: _, ...others } = long;
    const next = text === null ? others : { ...others, [id]: text };
    setLong(next);
    if (Object.keys(next).length > 0) keep(next);
    else forget();
  };
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const write = async (input: OpinionInput) => {
    const done = await outsideOf(store).writeOpinion(view.id, record.id, input);
    setFailure(done.ok ? null : done.error.code);
  };
  const ask = () => {
    const problems = checkOpinion(opinion, view.me.memberId, long);
    setErrors(problems.map(({ fieldId, key }) => ({ fieldId, text: say(key, { limit: limitOf(fieldId) }) })));
    setIsAsked(problems.length === 0);
  };
  const file = async () => {
    const done = await outsideOf(store).fileOpinion(view.id, record.id);
    setIsAsked(false);
    if (done.ok) notify({ text: say('filed') });
    else setFailure(done.error.code);
  };
  return (
    <Page
      title={say('opinion_title')}
      lead={say.rich('opinion_lead')}
      back={paths.reviewPackage(view.id, record.id)}
      errors={errors}
      action={
        <Button kind="primary" icon="send" onClick={ask}>
          {say('file')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <ChoiceRows
        id="grade"
        label={say('grade')}
        mark="required"
        options={(['a', 'b', 'c'] as const).map((value) => ({ value, label: say(`grade_${value}`) }))}
        value={grade ?? undefined}
        onValue={(chosen) => {
          tapGrade(chosen);
          void write({ grade: chosen });
        }}
        error={wrong('grade')}
      />
      {opinionHeadings.map((heading) => (
        <SavedText
          key={heading}
          id={heading}
          label={say(`heading_${heading}`)}
          limit={opinionLimits[heading]}
          long={long}
          onLong={onLong}
          saved={opinion?.[heading] ?? ''}
          onSave={(text) => void write({ [heading]: text })}
          error={wrong(heading)}
        />
      ))}
      <DateField
        label={say('heard_on')}
        mark="optional"
        today={store.today()}
        max={store.today()}
        value={opinion?.heardOn ?? ''}
        onValue={(heardOn) => void write({ heardOn: heardOn === '' ? null : heardOn })}
      />
      <Signature found={found} write={write} wrong={wrong} long={long} onLong={onLong} />
      <p className="text-ink-sub">{say.rich('saved_draft')}</p>
      <Dialog
        open={isAsked}
        title={say('file_question')}
        onClose={() => setIsAsked(false)}
        actions={
          <Button wide onClick={() => void file()}>
            {say('file')}
          </Button>
        }
      >
        <p>{say.rich('file_text')}</p>
      </Dialog>
    </Page>
  );
}

interface SignatureProps {
  readonly found: PackageView;
  readonly long: LongTexts;
  readonly onLong: (id: string, text: string | null) => void;
  readonly write: (input: OpinionInput) => Promise<void>;
  readonly wrong: (id: string) => string | undefined;
}

/** Who stands under it; everybody signs and ticks for themselves only. */
function Signature({ found: { view, opinion }, write, wrong, long, onLong }: SignatureProps): ReactNode {
  const say = useWords('outside');
  const [isFree, tapFree] = useTapped(isTicked(opinion, view.me.memberId));
  const signers = signersOf(opinion);
  const mine = signers.find((one) => one.memberId === view.me.memberId);
  const others = signers.filter((one) => one !== mine);
  return (
    <Section title={say('who')}>
      {others.length > 0 && (
        <ul className="list-disc ps-6">
          {others.map((one) => (
            <li key={one.memberId}>
              {one.name}（{say(one.isFree ? 'free_yes' : 'free_no')}）
            </li>
          ))}
        </ul>
      )}
      <SavedText
        id="name"
        label={say('your_name')}
        rows={1}
        limit={opinionLimits.name}
        long={long}
        onLong={onLong}
        saved={mine?.name ?? ''}
        onSave={(name) => void write({ name })}
        error={wrong('name')}
      />
      <CheckRows
        id="free"
        label={say('free_text')}
        quietLabel
        options={[{ value: 'free', label: say('free') }]}
        values={new Set(isFree ? (['free'] as const) : [])}
        onToggle={(_, on) => {
          tapFree(on);
          void write({ isFree: on });
        }}
        error={wrong('free')}
      />
      <SavedText
        id="freeNote"
        label={say('free_note')}
        limit={opinionLimits.freeNote}
        long={long}
        onLong={onLong}
        rows={2}
        saved={opinion?.freeNote ?? ''}
        onSave={(freeNote) => void write({ freeNote })}
      />
    </Section>
  );
}

/** The tick may come before the name. */
const isTicked = (opinion: PackageView['opinion'], me: string): boolean =>
  (opinion as { readonly [field: string]: unknown } | undefined)?.[`isFree.${me}`] === true;

const limitOf = (field: string): number => (opinionLimits as Readonly<Record<string, number>>)[field] ?? 0;
