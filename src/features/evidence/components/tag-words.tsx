import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type EvidenceAbout, type EvidenceMark, evidenceOf } from '#store/evidence.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Card } from '#ui/primitives/card.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Notebook } from '../use-notebook.ts';
import { MarkSign } from './mark-sign.tsx';
import { PrincipleChoice } from './principle-choice.tsx';

interface TagWordsProps {
  readonly notebook: Notebook;
  readonly about: EvidenceAbout;
  readonly mark: EvidenceMark;
}

/** 原則をえらぶ for what a log says already; the words stay in the log. */
export function TagWords({ notebook, about, mark }: TagWordsProps): ReactNode {
  const say = useWords('evidence');
  const store = useStore();
  const [, navigate] = useLocation();
  const { id: space } = notebook.space;
  const note = useLive(
    async (live) =>
      (await evidenceOf(live).listEvidence(space)).find(
        (one) => one.isOfLog && one.about?.id === about.id && one.mark === mark,
      ) ?? null,
    [space, about.id, mark],
  );
  if (note === undefined) return null;
  const back = paths.evidence(space);
  const choose = async (principle: string | null) => {
    if (principle === null) return navigate(back, { replace: true });
    const done = await evidenceOf(store).tagLogWords(space, about.id, mark, principle);
    notify(
      done.ok
        ? { text: say('tagged'), undo: () => void done.value.undo() }
        : { text: errorWords(done.error.code).text },
    );
    return navigate(back, { replace: true });
  };
  return (
    <Page title={say('tag_title')} lead={say('about', { title: about.title })} back={back}>
      <Card>
        <MarkSign mark={mark} />
        <p className="whitespace-pre-wrap">{note?.text}</p>
      </Card>
      <PrincipleChoice set={notebook.set} value={note?.principle ?? null} onValue={(one) => void choose(one)} />
    </Page>
  );
}
