import { useWords } from '#i18n/use-words.tsx';
import { errorWords } from '#i18n/i18n.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import type { Desk } from '../use-desk.ts';
import { OnlyLeaders } from './plan-frame.tsx';

interface PlanFormProps {
  readonly desk: Desk;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back: string;
  readonly errors: readonly FormError[];
  /** Why saving was refused, as a code. */
  readonly failure: string | null;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

/** A form of the plan: everybody reads it, those who may plan save it. */
export function PlanForm({ desk, failure, children, ...page }: PlanFormProps): ReactNode {
  const common = useWords('common');
  return (
    <Page
      {...page}
      action={
        <Button kind="primary" type="submit" unavailable={!desk.mayPlan}>
          {common('save')}
        </Button>
      }
    >
      <OnlyLeaders desk={desk} />
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {children}
    </Page>
  );
}

interface GoalWordsProps {
  readonly value: string;
  readonly onValue: (what: string) => void;
  readonly error: string | undefined;
}

/** What should be different, in one sentence. */
export function GoalWords(props: GoalWordsProps): ReactNode {
  const say = useWords('goals');
  return (
    <TextAreaField
      {...props}
      id="what"
      label={say('field_what')}
      mark="required"
      support={say('field_what_hint')}
      rows={2}
      limit={200}
    />
  );
}
