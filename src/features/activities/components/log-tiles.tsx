import { errorWords } from '#i18n/i18n.ts';
import { formatRelativeDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { iconOf, kindsOf } from '../log-kinds.ts';
import { type LogTile, tilesOf } from '../log-tiles.model.ts';
import type { LogStart } from '../log-start.ts';
import { useLogWriter } from '../use-log-writer.ts';

interface LogTilesProps {
  readonly space: string;
  readonly start: LogStart;
  /** null: something else. */
  readonly onChoose: (tile: LogTile | null) => void;
}

const other = 'other';

/** 何をしましたか: what the group does again and again, one tap each. */
export function LogTiles({ space, start, onChoose }: LogTilesProps): ReactNode {
  const say = useWords('activities');
  const tiles = tilesOf(start.templates, kindsOf(start), (kind) => say(`kind_${kind}`));
  const options = tiles.map((tile, index) => ({
    value: `tile-${index}`,
    label: tile.title,
    icon: iconOf(tile.template),
  }));
  const choose = (value: string) =>
    onChoose(value === other ? null : (tiles[options.findIndex((option) => option.value === value)] ?? null));
  return (
    <Page title={say('record')} back={paths.activities(space)}>
      <ChoiceTiles
        label={say('what')}
        options={[...options, { value: other, label: say('kind_else'), icon: 'plus' }]}
        value={undefined}
        onValue={choose}
      />
      <SameAgain space={space} start={start} />
    </Page>
  );
}

function SameAgain({ space, start }: Omit<LogTilesProps, 'onChoose'>): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const store = useStore();
  const write = useLogWriter(space);
  const { newest, today } = start;
  if (!newest) return null;
  const repeat = async () => {
    const refusal = await write(() => store.activities.repeatLog(space, newest.id), true);
    if (refusal) notify({ text: errorWords(refusal.code).text });
  };
  return (
    <Card>
      <p className="mb-3">
        {say.rich('again_of', {
          title: newest.title ?? '',
          date: formatRelativeDate(newest.on ?? today, today, locale),
        })}
      </p>
      <Button kind="outline" wide onClick={() => void repeat()}>
        {say('again')}
      </Button>
    </Card>
  );
}
