import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { countSigns, readSecret } from '../invitation-text.model.ts';
import { useFragment } from '../use-fragment.ts';

/** Comes back with a 復元カード: its link, or its letters typed by hand. */
export function RecoverPage(): ReactNode {
  const [isBack, setIsBack] = useState(false);
  const scanned = readSecret(useFragment()) ?? '';
  return isBack ? <BackAgain /> : <EnterCard key={scanned} scanned={scanned} onBack={() => setIsBack(true)} />;
}

function EnterCard({ scanned, onBack }: { readonly scanned: string; readonly onBack: () => void }): ReactNode {
  const say = useWords('start');
  const store = useStore();
  const [letters, setLetters] = useState(scanned.toUpperCase());
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    const secret = readSecret(letters);
    const complain = (text: string) => setErrors([{ fieldId: 'letters', text }]);
    if (letters.trim() === '') return complain(say('recover_missing'));
    if (secret === undefined) return complain(say('recover_wrong', { count: countSigns(letters) }));
    setIsBusy(true);
    const used = await store.joining.recoverByCard(secret);
    setIsBusy(false);
    if (used.ok) return onBack();
    const { code } = used.error;
    return complain(errorWords(code === 'network.unreachable' ? 'network.needed' : code).text);
  };
  return (
    <Page
      title={say('recover_title')}
      lead={say.rich('recover_lead')}
      back={paths.welcome()}
      onSubmit={submit}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? say('recovering') : undefined}>
          {say('recover')}
        </Button>
      }
    >
      <TextField
        id="letters"
        label={say('recover_letters')}
        support={say('recover_support')}
        spellCheck={false}
        autoCapitalize="characters"
        value={letters}
        onValue={setLetters}
        error={errors[0]?.text}
      />
      <p className="text-ink-sub">{say.rich('needs_network')}</p>
      <Disclosure summary={say('recover_without')}>
        <p>{say.rich('recover_without_text')}</p>
      </Disclosure>
    </Page>
  );
}

/** The notebooks come with the next exchange; each can be opened as it arrives. */
function BackAgain(): ReactNode {
  const say = useWords('start');
  const spaces = useLive((store) => store.spaces.listSpaces(), []) ?? [];
  const arrived = spaces.filter((space) => space.state === 'shared' && space.name !== '');
  return (
    <Page title={say('recovered_title')} back={paths.home()}>
      {arrived.length === 0 ? (
        <p role="status">{say.rich('recovered_text')}</p>
      ) : (
        <CardList label={say('recovered_ready')}>
          {arrived.map((space) => (
            <CardLink
              key={space.id}
              to={paths.space(space.id)}
              leading="people"
              title={space.name}
              meta={space.me.name}
            />
          ))}
        </CardList>
      )}
    </Page>
  );
}
