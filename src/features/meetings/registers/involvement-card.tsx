import { records } from '#domain/records.ts';
import { fitOf } from '#domain/meeting/load.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type InvolvementLevel, loadsOf } from '#store/loads.ts';
import { useLive, useStore } from '#store/react.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useState } from 'react';
import { tell } from '../components/tell.ts';

interface InvolvementCardProps {
  readonly space: string;
  readonly me: string;
  readonly year: number;
  /** What I carry now. */
  readonly sum: number;
  /** The middle of the circle. */
  readonly middle: number;
}

const levels = ['a_little', 'normal', 'a_lot'] as const satisfies readonly InvolvementLevel[];

/** 今年できる関わり方: written for oneself alone, and kindly compared with what one carries. */
export function InvolvementCard({ space, me, year, sum, middle }: InvolvementCardProps): ReactNode {
  const say = useWords('minutes');
  const loads = loadsOf(useStore());
  const [note, setNote] = useState<string>();
  const found = useLive(
    async (store) => (await loadsOf(store).findInvolvement(space, me, year)) ?? null,
    [space, me, year],
  );
  if (found === undefined) return null;
  const level = found?.level ?? null;
  const kept = found?.note ?? '';
  const write = async (input: { level: InvolvementLevel | null; note: string }) => {
    if (tell(await loads.setInvolvement(space, year, input), say('involvement_kept'))) setNote(undefined);
  };
  return (
    <Section title={say('involvement')}>
      <p>{say.rich('involvement_lead')}</p>
      <ChoiceTiles
        label={say('involvement_level')}
        columns={3}
        options={levels.map((value) => ({ value, label: say(`level_${value}`) }))}
        value={level ?? undefined}
        onValue={(value) => void write({ level: value, note: note ?? kept })}
      />
      {level && <p>{say.rich(`fit_${fitOf(sum, middle, level)}`)}</p>}
      {level && (
        <>
          <TextAreaField
            label={say('involvement_note')}
            mark="optional"
            rows={2}
            limit={records.involvement.fields.note.max}
            value={note ?? kept}
            onValue={setNote}
          />
          {note !== undefined && note !== kept && (
            <div>
              <Button kind="outline" onClick={() => void write({ level, note })}>
                {say('involvement_keep')}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
