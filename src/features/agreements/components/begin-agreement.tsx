import { firstTitle } from '#content/agreement/draft-sentences.ts';
import type { CitySet } from '#content/city-set.ts';
import { keysOf } from '#domain/records.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { agreementsOf } from '#store/agreements.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { firstClauses } from '../first-clauses.ts';
import type { AgreementsView } from '../use-agreements.ts';

interface BeginAgreementProps {
  readonly view: AgreementsView;
  readonly city: CitySet;
}

/** Whether the form of this project calls for an agreement, and a way to begin one; never forced on the other forms. */
export function BeginAgreement({ view, city }: BeginAgreementProps): ReactNode {
  const say = useWords('agreements');
  const words = useContentWords();
  const { form } = view;
  const isCalledFor = form?.hasAgreement === true;
  const begin = useBegin(view, city);
  return (
    <Card>
      <p>
        {form === null
          ? say.rich('form_none')
          : say.rich(isCalledFor ? 'form_calls' : 'form_free', { form: words(form.name) })}
      </p>
      {form !== null && (
        <p className="text-ink-sub">
          {say.rich('form_source', { title: words(city.source.title), year: city.source.year })}
        </p>
      )}
      {view.mayWrite ? (
        <div className="mt-3">
          <Button kind={isCalledFor ? 'solid' : 'outline'} icon="edit" wide onClick={() => void begin()}>
            {say(isCalledFor ? 'begin' : 'begin_free')}
          </Button>
        </div>
      ) : (
        <p>{say.rich('only_speakers')}</p>
      )}
    </Card>
  );
}

/** Makes the first words from the plan and opens them. */
const useBegin = ({ space, charter, facts, form }: AgreementsView, city: CitySet): (() => Promise<void>) => {
  const say = useWords('agreements');
  const language = useLocale();
  const store = useStore();
  const [, navigate] = useLocation();
  return async () => {
    const settled = charter ? keysOf(charter, 'point') : [];
    const done = await agreementsOf(store).createAgreement(space.id, {
      ...(form ? { form: form.id } : {}),
      citySet: `${city.id}@${city.version}`,
      language,
      title: firstTitle(space.name, language).slice(0, 100),
      clauses: firstClauses(city, facts, language),
      fromOn: charter?.startOn ?? null,
      untilOn: charter?.endOn ?? null,
      points: settled.filter((id) => form?.points.some((point) => point.id === id)),
    });
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    notify({ text: say('begun'), undo: () => void done.value.undo() });
    navigate(paths.agreement(space.id, done.value.id));
  };
};
