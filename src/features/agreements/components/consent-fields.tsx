import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { consentsOf } from '#store/consents.ts';
import type { Party } from '#store/parties.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type ConsentForm, checkConsent, ownAnswer, typedAnswer } from '../consent-form.model.ts';
import type { AgreementsView, VersionView } from '../use-agreements.ts';
import { ClauseList } from './clause-list.tsx';
import { NoClaim } from './no-claim.tsx';
import { SignerFields } from './signer-fields.tsx';

interface ConsentFieldsProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
  readonly party: Party;
  /** My own party; otherwise a paper is typed in. */
  readonly isOwn: boolean;
  readonly begin: ConsentForm;
  readonly keep: (form: ConsentForm) => void;
  readonly forget: () => void;
}

/** The words, then yes, no or later with a word of why. */
export function ConsentFields(props: ConsentFieldsProps): ReactNode {
  const { view, version, party, isOwn, begin, keep } = props;
  const say = useWords('agreements');
  const [form, setForm] = useState(begin);
  const { errors, failure, send } = useSending(props, form);
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const change = (changes: Partial<ConsentForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  return (
    <Page
      title={say('consent_title')}
      lead={say(isOwn ? 'consent_as' : 'consent_for', { party: party.name ?? '' })}
      back={paths.agreement(view.space.id, version.id)}
      errors={errors}
      onSubmit={send}
      action={
        <Button kind="primary" type="submit">
          {say('send')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <p>
        {say.rich('consent_read')} {say('version_title', { title: version.record.title ?? '', number: version.number })}
      </p>
      <ClauseList version={version} />
      {!isOwn && (
        <SignerFields view={view} partyId={party.id} form={form} onChange={change} error={wrong('given_on')} />
      )}
      <ChoiceRows
        id="answer"
        label={say('field_answer')}
        support={say.rich('consent_equal')}
        mark="required"
        options={[
          { value: 'yes', label: say('answer_yes') },
          { value: 'no', label: say('answer_no'), note: say('field_answer_no_note') },
          { value: 'later', label: say('answer_later') },
        ]}
        value={form.answer === '' ? undefined : form.answer}
        onValue={(answer) => change({ answer })}
        error={wrong('answer')}
      />
      <TextAreaField
        label={say('field_note')}
        mark="optional"
        limit={400}
        value={form.note}
        onValue={(note) => change({ note })}
      />
      <NoClaim />
    </Page>
  );
}

/** Keeps the answer; it travels by itself when there is a network. */
const useSending = ({ view, version, party, isOwn, forget }: ConsentFieldsProps, form: ConsentForm) => {
  const say = useWords('agreements');
  const store = useStore();
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    const missing = checkConsent(form, !isOwn);
    setErrors(missing.map((field) => ({ fieldId: field, text: say(`error_${field}`) })));
    if (missing.length > 0) return;
    const consents = consentsOf(store);
    const done = await (isOwn
      ? consents.giveConsent(view.space.id, version.id, ownAnswer(form))
      : consents.typeConsent(view.space.id, version.id, typedAnswer(form, party.id)));
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('sent'), undo: () => void done.value.undo() });
    navigate(paths.agreement(view.space.id, version.id), { replace: true });
  };
  return { errors, failure, send };
};
