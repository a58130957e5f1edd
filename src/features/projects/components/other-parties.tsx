import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import { emptyParty, type PartyForm } from '../project-form.model.ts';
import { PartyKindField } from './party-kind-field.tsx';

interface OtherPartiesProps {
  readonly others: readonly PartyForm[];
  readonly onOthers: (others: readonly PartyForm[]) => void;
  /** What is wrong with the field of an id. */
  readonly wrong: (fieldId: string) => string | undefined;
}

/** Everybody else at the table: one card each. */
export function OtherParties({ others, onOthers, wrong }: OtherPartiesProps): ReactNode {
  const say = useWords('projects');
  const replace = (index: number, changes: Partial<PartyForm>) =>
    onOthers(others.map((other, at) => (at === index ? { ...other, ...changes } : other)));
  return (
    <Section title={say('other_parties')}>
      <p className="text-ink-sub">{say.rich('other_parties_hint')}</p>
      {others.map((other, index) => {
        const number = index + 1;
        return (
          // Rows have no names of their own; one is taken out only by its own button.
          <Card key={number} level={3} title={say('other_party', { number })}>
            <Stack>
              <TextField
                id={`other-name-${number}`}
                label={say('other_party_name')}
                mark="required"
                value={other.name}
                onValue={(name) => replace(index, { name })}
                error={wrong(`other-name-${number}`)}
              />
              <PartyKindField
                id={`other-kind-${number}`}
                mark="required"
                value={other.kind}
                onValue={(kind) => replace(index, { kind })}
                error={wrong(`other-kind-${number}`)}
              />
              {others.length > 1 && (
                <Button kind="text" icon="trash" onClick={() => onOthers(others.filter((_, at) => at !== index))}>
                  {say('other_party_remove', { number })}
                </Button>
              )}
            </Stack>
          </Card>
        );
      })}
      <Button kind="outline" icon="plus" wide onClick={() => onOthers([...others, emptyParty])}>
        {say('other_party_add')}
      </Button>
    </Section>
  );
}
