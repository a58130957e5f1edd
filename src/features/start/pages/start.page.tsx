import { paths } from '#paths';
import { useDraft, useLive } from '#store/react.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { FounderStep, GroupStep } from '../components/founding-form.tsx';
import { emptyStart, missingOfGroup, readStartForm, type StartForm } from '../start-form.model.ts';

/** Begins a group in two pages, without a network. What was typed survives a reload. */
export function StartPage(): ReactNode {
  const draft = useDraft('start', readStartForm);
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  if (draft.found === undefined || spaces === undefined) return null;
  const founderName = spaces.find((space) => !space.isPractice)?.me.name ?? '';
  return <Steps first={draft.found ?? { ...emptyStart, founderName }} onKeep={draft.save} onDone={draft.clear} />;
}

interface StepsProps {
  readonly first: StartForm;
  readonly onKeep: (form: StartForm) => void;
  readonly onDone: () => void;
}

function Steps({ first, onKeep, onDone }: StepsProps): ReactNode {
  const [form, setForm] = useState(first);
  const [, navigate] = useLocation();
  const isSecond = new URLSearchParams(useSearch()).get('step') === 'you' && missingOfGroup(form).length === 0;
  const change = (next: StartForm) => {
    setForm(next);
    onKeep(next);
  };
  return isSecond ? (
    <FounderStep key="you" form={form} onForm={change} onDone={onDone} />
  ) : (
    <GroupStep key="group" form={form} onForm={change} onNext={() => navigate(`${paths.start()}?step=you`)} />
  );
}
