import { useDraft, useLive } from '#store/react.tsx';
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { AskByCode, EnterCode } from '../components/join-by-code.tsx';
import { InvitationView } from '../components/invitation-view.tsx';
import { WaitingView } from '../components/waiting-view.tsx';
import { readSecret } from '../invitation-text.model.ts';
import { emptyJoin, type JoinDraft, readJoinDraft } from '../join-draft.model.ts';
import { useFragment } from '../use-fragment.ts';

/** 招待をうけた方: by link, QR code or spoken code. What was typed is kept until the person is in. */
export function JoinPage(): ReactNode {
  const draft = useDraft('join', readJoinDraft);
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  if (draft.found === undefined || spaces === undefined) return null;
  const name = spaces.find((space) => !space.isPractice)?.me.name ?? '';
  return <Ways first={draft.found ?? { ...emptyJoin, name }} onKeep={draft.save} onDone={draft.clear} />;
}

interface WaysProps {
  readonly first: JoinDraft;
  readonly onKeep: (draft: JoinDraft) => void;
  readonly onDone: () => void;
}

function Ways({ first, onKeep, onDone }: WaysProps): ReactNode {
  const [form, setForm] = useState(first);
  const query = new URLSearchParams(useSearch());
  const secret = readSecret(useFragment());
  const waiting = query.get('waiting');
  const change = (next: JoinDraft) => {
    setForm(next);
    onKeep(next);
  };
  const shared = { form, onForm: change, onDone };
  if (waiting !== null) return <WaitingView key={waiting} space={waiting} />;
  if (secret !== undefined) return <InvitationView key={secret} secret={secret} {...shared} />;
  return query.get('step') === 'name' ? <AskByCode key="name" {...shared} /> : <EnterCode key="code" {...shared} />;
}
