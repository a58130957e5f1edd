import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { readInvitationText } from '../invitation-text.model.ts';
import type { JoinDraft } from '../join-draft.model.ts';

interface CodeProps {
  readonly form: JoinDraft;
  readonly onForm: (form: JoinDraft) => void;
  readonly onDone: () => void;
}

/** One field for the spoken code; a pasted link works as well. */
export function EnterCode({ form, onForm }: CodeProps): ReactNode {
  const say = useWords('start');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [, navigate] = useLocation();
  const submit = () => {
    const read = readInvitationText(form.code);
    if (read === undefined) {
      const text = say(form.code.trim() === '' ? 'code_missing' : 'code_wrong');
      setErrors([{ fieldId: 'code', text }]);
    } else if (read.kind === 'link') window.location.hash = read.secret;
    else navigate(`${paths.join()}?step=name`);
  };
  return (
    <Page
      title={say('join_title')}
      back={paths.welcome()}
      onSubmit={submit}
      errors={errors}
      action={
        <Button kind="primary" type="submit">
          {say('continue')}
        </Button>
      }
    >
      <WaitingList />
      <TextField
        id="code"
        label={say('code')}
        support={say('code_support')}
        spellCheck={false}
        autoCapitalize="characters"
        value={form.code}
        onValue={(code) => onForm({ ...form, code })}
        error={errors[0]?.text}
      />
      <p className="text-ink-sub">{say.rich('needs_network')}</p>
      <div>
        <Disclosure summary={say('join_by_link')}>
          <p>{say.rich('join_by_link_text')}</p>
        </Disclosure>
        <Disclosure summary={say('join_by_qr')}>
          <p>{say.rich('join_by_qr_text')}</p>
        </Disclosure>
        <Disclosure summary={say('join_by_code')}>
          <p>{say.rich('join_by_code_text')}</p>
        </Disclosure>
      </div>
    </Page>
  );
}

/** Groups that have been asked already. */
function WaitingList(): ReactNode {
  const say = useWords('start');
  const spaces = useLive((store) => store.spaces.listSpaces(), []) ?? [];
  const asking = spaces.filter((space) => space.me.status === 'asking');
  if (asking.length === 0) return null;
  return (
    <Section title={say('waiting_title')}>
      <CardList>
        {asking.map((space) => (
          <CardLink
            key={space.id}
            to={`${paths.join()}?waiting=${space.id}`}
            leading="clock"
            title={space.name}
            meta={say('waiting_look')}
          />
        ))}
      </CardList>
    </Section>
  );
}

/** The name that goes with a spoken code. */
export function AskByCode({ form, onForm, onDone }: CodeProps): ReactNode {
  const say = useWords('start');
  const store = useStore();
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    const read = readInvitationText(form.code);
    if (form.name.trim() === '') return setErrors([{ fieldId: 'name', text: say('your_name_missing') }]);
    if (read?.kind !== 'code') return navigate(paths.join(), { replace: true });
    setIsBusy(true);
    const asked = await store.joining.ask(read.code, form.name.trim());
    setIsBusy(false);
    if (asked.ok) {
      onDone();
      return navigate(`${paths.join()}?waiting=${asked.value.space}`, { replace: true });
    }
    const { code } = asked.error;
    return setErrors([
      { fieldId: 'name', text: errorWords(code === 'network.unreachable' ? 'network.needed' : code).text },
    ]);
  };
  return (
    <Page
      title={say('ask_title')}
      back={paths.join()}
      onSubmit={submit}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? say('asking') : undefined}>
          {say('ask')}
        </Button>
      }
    >
      <TextField
        id="name"
        label={say('your_name')}
        mark="required"
        support={say('your_name_support')}
        autoComplete="name"
        spellCheck={false}
        value={form.name}
        onValue={(name) => onForm({ ...form, name })}
        error={errors[0]?.text}
      />
      <p className="text-ink-sub">{say.rich('needs_network')}</p>
    </Page>
  );
}
