import { type Language, languages } from '#i18n/languages.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, useState } from 'react';
import { chooseLanguage, chooseTextSize, type TextSize, textSizes, usePreferences } from './preferences.ts';
import { ChipSet } from './primitives/chip-set.tsx';
import { GroupFrame, useFieldIds } from './primitives/field-frame.tsx';

/** Languages whose words are complete; each is offered in its own name. */
const offered: readonly Language[] = ['ja', 'en'];

/** The language of the app, changed at once. */
export function LanguageChoice(): ReactNode {
  const say = useWords('settings');
  const language = usePreferences((kept) => kept.language);
  const [hasFailed, setHasFailed] = useState(false);
  const choose = (next: Language) => {
    setHasFailed(false);
    chooseLanguage(next).catch(() => setHasFailed(true));
  };
  return (
    <ChipSet
      label={say('language')}
      value={language}
      onValue={choose}
      options={offered.map((value) => ({ value, label: languages[value].name }))}
      error={hasFailed ? say('language_failed') : undefined}
    />
  );
}

const letterLook: Readonly<Record<TextSize, string>> = {
  normal: 'text-[1em]',
  large: 'text-[1.17em]',
  xlarge: 'text-[1.34em]',
};

/** The size of letters; the page itself shows what it means. */
export function TextSizeChoice(): ReactNode {
  const say = useWords('settings');
  const textSize = usePreferences((kept) => kept.textSize);
  const label = say('text_size');
  const ids = useFieldIds({ label });
  return (
    <GroupFrame label={label} ids={ids}>
      <div className="grid grid-cols-3 gap-2">
        {textSizes.map((size) => (
          <label
            key={size}
            className={
              'choice-frame flex min-h-16 flex-col items-center justify-center rounded-8 border-1 border-control bg-white px-1 py-1 ' +
              'text-center hover:bg-chosen has-checked:border-action has-checked:bg-chosen has-checked:text-action ' +
              'has-checked:shadow-[inset_0_0_0_2px_var(--color-action)]'
            }
          >
            <input
              type="radio"
              className="covering-input"
              name={ids.id}
              checked={textSize === size}
              onChange={() => chooseTextSize(size)}
            />
            <span aria-hidden="true" className={`leading-tight font-bold ${letterLook[size]}`}>
              {say('letter')}
            </span>
            <span className="text-dns-14B-120">{say(`text_size_${size}`)}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
